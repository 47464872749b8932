import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { fixture } from './support/fixture.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';
import { readTable } from './support/stored.ts';
import { toolbarButton } from './support/toolbar.ts';
import { until } from './support/until.ts';
import { withPopup, withPopupAt } from './support/with-popup.ts';

/** The extension's own interface, as a function sees it that is evaluated in the background. */
declare const chrome: typeof browser;

describe.each(['chromium', 'firefox'] as const)('without the popup, in %s', (name) => {
  const { driver, server } = stage(name, { headed: true });
  const open = (slug: string) => driver.open(`${server.origin}/${fixture(slug).path}`);
  const titleOf = (slug: string) => fixture(slug).expect.title ?? '';

  /** Waits until the button carries a sign, which is this one, and resolves to what it says with it. */
  async function signOf(page: Page, sign: '✓' | '!'): Promise<string> {
    const shown = await until('the button carries a sign', async () => {
      const button = await toolbarButton(driver, page);
      return button.badge === '' ? null : button;
    });
    expect(shown, shown.title).toMatchObject({ badge: sign });
    return shown.title;
  }

  const fullPages = () =>
    driver.worker(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.filter(({ url }) => url?.includes('/reader.html')).length;
    });

  /** The rows of the list, as a reader sees them, once there are so many. */
  function listed(count: number): Promise<string[]> {
    return withPopupAt(driver, `${server.origin}/empty/`, async (popup) => {
      await popup.waitFor((rows) => document.querySelectorAll('li[data-id]').length === rows, count);
      return popup.evaluate(() => [...document.querySelectorAll('li[data-id] > button')].map((row) => row.textContent));
    });
  }

  test('Alt+R opens the full page, and again leads back to the page', async () => {
    const page = await open('sample');
    await driver.command(page, 'Alt+R');
    const full = await driver.extensionPage('/reader.html');
    expect((await readingOf(full)).title).toBe(titleOf('sample'));
    await driver.command(full, 'Alt+R');
    await until('the page is back', () => isAt(page, '/sample/'));
    await page.close();
  });

  test('Alt+R on an unfinished page leaves that open, so that the rest can still come', async () => {
    const page = await open('story-never');
    await driver.command(page, 'Alt+R');
    const full = await driver.extensionPage('/reader.html');
    expect((await readingOf(full)).title).toBe(titleOf('story-never'));
    expect(await isAt(page, '/story-never/')).toBe(true);
    await driver.command(full, 'Alt+R');
    await until('the full page is gone', async () => (await fullPages()) === 0);
    expect(await isAt(page, '/story-never/')).toBe(true);
    await page.close();
  });

  test('Alt+Shift+S in the full page saves the article that it shows', async () => {
    const page = await open('maths');
    await driver.command(page, 'Alt+R');
    const full = await driver.extensionPage('/reader.html');
    expect((await readingOf(full)).saved).toBe(false);
    await driver.command(full, 'Alt+Shift+S');
    await until('it is saved', async () => (await readingOf(full)).saved);
    expect(await signOf(full, '✓')).toContain('Saved. You will find it');
    await full.close();
  });

  test('Alt+Shift+S saves, and the button says so', async () => {
    const page = await open('sample');
    await driver.command(page, 'Alt+Shift+S');
    expect(await signOf(page, '✓')).toContain('Saved. You will find it');
    await page.close();
    expect((await listed(2))[0]).toContain(titleOf('sample'));
  });

  test('Alt+Shift+S on a page that is still loading saves the rest too when it has come', async () => {
    const page = await open('story-late');
    await driver.command(page, 'Alt+Shift+S');
    await signOf(page, '✓');
    const library = await driver.openExtension('/library.html');
    await until('all of it is saved', async () => {
      const bodies = (await readTable(library, 'bodies')) as {
        article: { title: string; verdict: { grade: string } };
      }[];
      const texts = bodies.filter(({ article }) => article.title === titleOf('story-late'));
      return texts.some(({ article }) => article.verdict.grade !== 'unfinished');
    });
    await library.close();
    await page.close();
  });

  test('"Read this page" in the menu opens the full page', async () => {
    const page = await open('japanese');
    await driver.menu(page, { title: 'Read this page', place: 0 });
    const full = await driver.extensionPage('/reader.html');
    expect((await readingOf(full)).title).toBe(titleOf('japanese'));
    await full.close();
  });

  test('"Save this page for later" in the menu saves it', async () => {
    const page = await open('arabic');
    await driver.menu(page, { title: 'Save this page for later', place: 1 });
    await signOf(page, '✓');
    await page.close();
    expect((await listed(4))[0]).toContain(titleOf('arabic'));
  });

  test('"Save link for later" keeps the address, and with access to the site the first opening fetches the text', async () => {
    const page = await open('spa');
    await driver.menu(page, { title: 'Save link for later', on: '#story-paper' });
    expect(await signOf(page, '✓')).toContain('Link saved');
    await page.close();
    expect((await listed(5))[0]).toMatch(/Link/);

    const welcome = await driver.openExtension('/welcome.html');
    await welcome.waitForSelector('button[role="switch"]:enabled');
    await driver.grantSiteAccess(() => welcome.click('button[role="switch"]'));
    await welcome.close();
    const empty = await open('empty');
    await withPopup(driver, empty, async (popup) => {
      await popup.click('li[data-id] > button');
      await popup.waitUntilClosed();
    });
    const full = await driver.extensionPage('/reader.html');
    expect((await readingOf(full)).title).toBe('The Paper Mill at Ashwater');
    await full.close();
    expect((await listed(5))[0]).toMatch(/^The Paper Mill at Ashwater(?!.*Link)/);
  });

  test('what could not be saved is said by the button, and by the popup when it opens next', async () => {
    const page = await open('picture');
    await driver.command(page, 'Alt+Shift+S');
    const sentence = await signOf(page, '!');
    expect(sentence).toContain('not a page of text');
    // Chromium lets the button's popup open by itself; Firefox wants a person to press it.
    if (name === 'chromium') await saysIn(await driver.extensionPage('/popup.html'), sentence);
    else await withPopupAt(driver, `${server.origin}/empty/`, ({ page: popup }) => saysIn(popup, sentence));
    await page.close();
  });
});

/** Waits until a surface of ours says something out loud. */
async function saysIn(surface: Page, sentence: string): Promise<void> {
  await surface.waitForSelector('[role="alert"]');
  expect(await surface.$eval('[role="alert"]', (alert) => alert.textContent)).toContain(sentence);
}

/** Whether a tab shows a path. False while it is on its way there. */
async function isAt(page: Page, path: string): Promise<boolean> {
  // Between two documents there is nothing to ask.
  return page.evaluate((wanted) => location.pathname === wanted, path).catch(() => false);
}
