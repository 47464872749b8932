import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openFullPage } from './support/full-page.ts';
import { readingOf } from './support/reading.ts';
import { reload } from './support/reload.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';

const TITLE = 'The Slowest Line on the Mountain';

describe.each(['chromium', 'firefox'] as const)('the main job in %s', (name) => {
  const { driver, server } = stage(name);
  const open = (slug: string) => driver.open(`${server.origin}/${slug}/`);

  test('the button reads the article, save keeps it, and it is there after a reload', async () => {
    const page = await open('sample');
    let popup = await driver.press(page);
    expect((await readingOf(popup)).title).toBe(TITLE);
    expect((await readingOf(popup)).saved).toBe(false);
    await popup.click('Save');
    await popup.waitFor(() => document.querySelector('[data-part="toast"]') !== null);
    expect((await readingOf(popup)).saved).toBe(true);
    await popup.close();

    await page.reload();
    popup = await driver.press(page);
    await popup.waitFor(
      () => document.querySelector('button[aria-keyshortcuts="s"]')?.getAttribute('aria-pressed') === 'true',
    );
    await popup.click('Saved');
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 1);
    expect(await popup.text()).toContain(TITLE);
    await popup.close();
    await page.close();
  });

  test('saving the same article again updates it and says so', async () => {
    const page = await open('sample');
    const popup = await driver.press(page);
    await popup.click('[data-value="read"]');
    await popup.waitFor(
      () => document.querySelector('button[aria-keyshortcuts="s"]')?.getAttribute('aria-pressed') === 'true',
    );
    await popup.click('button[aria-keyshortcuts="s"]');
    await popup.waitFor(() => document.querySelector('[data-part="toast"]')?.textContent?.includes('saved already'));
    await popup.click('[data-value="saved"]');
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 1);
    await popup.close();
    await page.close();
  });

  test('the full page opens in the same tab, survives a reload, and Escape leads back to the same place', async () => {
    const page = await open('story-complete');
    await page.evaluate(() => scrollTo(0, 400));
    const full = await openFullPage(driver, page);
    expect((await readingOf(full)).title).toBe('The Library That Waits for High Water');
    const address = await full.evaluate(() => location.href);
    await reload(full);
    expect((await readingOf(full)).title).toBe('The Library That Waits for High Water');
    expect(await full.evaluate(() => location.href)).toBe(address);
    await full.keyboard.press('Escape');
    await until('the page to be back where it was', () => isAt(page, `${server.origin}/story-complete/`, 400));
    await page.close();
  });

  test('a page that is no article opens the list with a sentence, and can be read anyway', async () => {
    const page = await open('home');
    const popup = await driver.press(page);
    expect((await readingOf(popup)).message).toContain('does not look like an article');
    await popup.click('Read it anyway');
    await popup.waitFor(() => (document.querySelector('[data-part="body"]')?.textContent ?? '').length > 100);
    await popup.close();
    await page.close();
  });

  test('an unfinished page says so and fills in by itself when the rest arrives', async () => {
    const page = await open('story-late');
    const popup = await driver.press(page);
    const before = await readingOf(popup);
    expect(before.verdict).toBe('unfinished');
    expect(before.note).toContain('had not finished loading: this is the part that was there');
    expect(before.body).not.toContain('Loading content');
    await popup.waitFor(
      () => document.querySelector('[data-part="verdict"]')?.getAttribute('data-verdict') === 'complete',
    );
    const after = await readingOf(popup);
    expect(after.body).toContain('It cost me eleven pounds');
    expect(after.body).not.toContain('Loading content');
    await popup.close();
    await page.close();
  });

  test('theme, size and column survive the popup', async () => {
    const page = await open('short');
    let popup = await driver.press(page);
    await readingOf(popup);
    await popup.click('Text and theme');
    await popup.click('[data-value="sepia"] input');
    await popup.click('A+');
    const column = () => popup.evaluate(() => document.querySelector('article')?.clientWidth ?? 0);
    const whole = await column();
    await popup.click('[data-value="narrow"] input');
    await popup.waitFor((before) => (document.querySelector('article')?.clientWidth ?? 0) < before, whole);
    await popup.waitFor(() => document.documentElement.dataset.theme === 'sepia');
    const size = await popup.evaluate(() => document.querySelector('[data-part="size"]')?.textContent);
    await popup.close();
    popup = await driver.press(page);
    await readingOf(popup);
    expect(await popup.evaluate(() => document.documentElement.dataset.theme)).toBe('sepia');
    expect(await column()).toBeLessThan(whole);
    await popup.click('Text and theme');
    await popup.click('[data-value="medium"] input');
    expect(await popup.evaluate(() => document.querySelector('[data-part="size"]')?.textContent)).toBe(size);
    await popup.click('[data-value="auto"] input');
    await popup.close();
    await page.close();
  });

  test('a popup that is laid out to be measured, as narrow as can be, keeps the lines that it will show', async () => {
    const popup = await driver.openExtension('/popup.html');
    await popup.waitForSelector('#panel');
    const width = () => popup.evaluate(() => document.querySelector('#panel')?.clientWidth);
    await popup.setViewport({ width: 25, height: 520 });
    await until('it has its own width', async () => (await width()) === 640);
    await popup.setViewport({ width: 200, height: 520 });
    await until('it fits into a small screen, or a magnified one', async () => (await width()) === 200);
    await popup.close();
  });
});

/** Whether a tab shows an address, scrolled about that far. False while it is on its way there. */
async function isAt(page: Page, address: string, scroll: number): Promise<boolean> {
  try {
    return await page.evaluate((url, y) => location.href === url && Math.abs(scrollY - y) < 60, address, scroll);
  } catch {
    // Between two documents there is nothing to ask.
    return false;
  }
}
