import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openFullPage } from './support/full-page.ts';
import { holds } from './support/holds.ts';
import { readingOf } from './support/reading.ts';
import { seedLibrary } from './support/seed.ts';
import { selectWords } from './support/select-words.ts';
import { changeSettings } from './support/settings.ts';
import { stage } from './support/stage.ts';
import { violationsOf } from './support/violations.ts';
import { withPopupAt } from './support/with-popup.ts';

const SHEET = 'dialog[open]';

describe.each(['chromium', 'firefox'] as const)('the sheet of keys, in %s', (name) => {
  const { driver, server } = stage(name);

  const opened = (page: Page) => holds(page, (sheet) => document.querySelector(sheet) !== null, SHEET);
  const closed = (page: Page) => holds(page, () => document.querySelector('dialog') === null);
  const sheetText = (page: Page) => page.$eval(SHEET, (sheet) => sheet.textContent);
  /** What has the focus, by what can be told apart of it. */
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('data-part') ?? document.activeElement?.localName);

  /** Opens the sheet with its key and closes it in each way that there is; the focus is back each time. */
  async function opensAndCloses(page: Page): Promise<void> {
    const before = await focused(page);
    const ways = [
      () => page.keyboard.press('Escape'),
      () => page.keyboard.press('?'),
      () => page.locator(`${SHEET} button`).click(),
      () => page.mouse.click(3, 3),
    ];
    for (const way of ways) {
      await page.keyboard.press('?');
      await opened(page);
      expect(await page.evaluate((sheet) => document.activeElement?.closest(sheet) !== null, SHEET)).toBe(true);
      await way();
      await closed(page);
      expect(await focused(page)).toBe(before);
    }
  }

  test('the popup has one, which Escape closes and not the popup', async () => {
    await withPopupAt(driver, `${server.origin}/sample/`, async (popup) => {
      await readingOf(popup);
      await popup.waitFor(() => document.activeElement?.getAttribute('data-part') === 'scroller');
      await opensAndCloses(popup.page);
      await popup.press('?');
      await opened(popup.page);
      expect(await violationsOf(popup.page)).toEqual([]);
      const text = await sheetText(popup.page);
      for (const said of ['Copy link', 'Highlight the selected words', 'Alt+Shift+S', 'All saved articles'])
        expect(text).toContain(said);
      expect(text).not.toContain('Choose several');
      await popup.press('2');
      await popup.press('Escape');
      await closed(popup.page);
      expect(await popup.page.$('[type="search"]')).toBeNull();
      expect(await popup.closed()).toBe(false);
    });
  });

  test('the full page has one, and is still there after it', async () => {
    const page = await driver.open(`${server.origin}/sample/`);
    const full = await openFullPage(driver, page);
    await opensAndCloses(full);
    await selectWords(full, 'Forty loaves');
    await full.waitForSelector('[data-part="highlight-bar"]');
    await full.keyboard.press('?');
    await opened(full);
    await full.keyboard.press('h');
    await full.keyboard.press('Escape');
    await closed(full);
    expect(await full.$('[data-part="highlight-bar"]')).not.toBeNull();
    expect(await full.$('[data-part="highlights"]')).toBeNull();
    expect(await full.evaluate(() => location.pathname)).toBe('/reader.html');
    await full.close();
    if (!page.isClosed()) await page.close();
  });

  test('the library has one, but not while something is typed', async () => {
    const page = await driver.openExtension('/library.html');
    await page.waitForSelector('[data-part="empty"], li[data-id]');
    await seedLibrary(page, 3);
    await page.waitForSelector('li[data-index="1"] [data-part="open"]');
    await page.focus('li[data-index="1"] [data-part="open"]');
    await opensAndCloses(page);
    await page.keyboard.press('?');
    await opened(page);
    expect(await violationsOf(page)).toEqual([]);
    expect(await sheetText(page)).toContain('Choose several in a row');
    await page.keyboard.press('Escape');
    await closed(page);
    await page.focus('[type="search"]');
    await page.keyboard.type('why?');
    await holds(page, () => document.querySelector<HTMLInputElement>('[type="search"]')?.value === 'why?');
    expect(await page.$('dialog')).toBeNull();
    await page.close();
  });

  test('the options show all keys, and without letters those that are left', async () => {
    const page = await driver.openExtension('/options.html');
    await page.locator('::-p-aria(Show all keys)').click();
    await opened(page);
    expect(await violationsOf(page)).toEqual([]);
    for (const said of ['Copy link', 'Choose several', 'Alt+R']) expect(await sheetText(page)).toContain(said);
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await focused(page)).toBe('button');
    await changeSettings(driver, { letterKeys: 'off' });
    await holds(page, () => document.querySelector('[role="switch"][aria-checked="true"]') === null);
    await page.locator('::-p-aria(Show all keys)').click();
    await opened(page);
    expect(await sheetText(page)).not.toContain('Copy link');
    expect(await sheetText(page)).toContain('Alt+R');
    await page.close();
    const panel = await driver.openExtension('/sidepanel.html');
    await panel.waitForSelector('li[data-id] [data-part="open"]');
    await panel.focus('li[data-id] [data-part="open"]');
    await panel.keyboard.press('?');
    await panel.keyboard.press('ArrowDown');
    await holds(panel, () => document.activeElement?.closest('[data-index="1"]') !== null);
    expect(await panel.$('dialog')).toBeNull();
    await changeSettings(driver, { letterKeys: 'on' });
    await panel.close();
  });
});
