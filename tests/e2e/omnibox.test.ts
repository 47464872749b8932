import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { fixture } from './support/fixture.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { withPopupAt } from './support/with-popup.ts';

/** The extension's own interface, as a function sees it that is evaluated in the background. */
declare const chrome: typeof browser;

describe.each(['chromium', 'firefox'] as const)('the address bar, after the keyword, in %s', (name) => {
  const { driver, server } = stage(name);
  const titleOf = (slug: string) => fixture(slug).expect.title ?? '';

  beforeAll(async () => {
    for (const slug of ['sample', 'short', 'arabic'])
      await withPopupAt(driver, `${server.origin}/${slug}/`, async (popup) => {
        await readingOf(popup);
        await popup.click('Save');
        await popup.find('[data-part="toast"]');
      });
  });

  test('offers what is saved, with its site, and says what enter does', async () => {
    const { said, offers } = await driver.typeAfterKeyword('kite');
    expect(said).toBe('Search the library for “kite”');
    expect(offers).toHaveLength(1);
    expect(offers[0]?.content).toBe(`${server.origin}/short/`);
    const place = name === 'chromium' ? '<dim> – Doorstep</dim>' : ' – Doorstep';
    expect(offers[0]?.description).toBe(`${titleOf('short')}${place}`);
  });

  test('understands filters and forgives a typing error', async () => {
    expect((await driver.typeAfterKeyword('lang:ar')).offers.map(({ content }) => content)).toEqual([
      `${server.origin}/arabic/`,
    ]);
    expect((await driver.typeAfterKeyword('mountian')).offers.map(({ content }) => content)).toEqual([
      `${server.origin}/sample/`,
    ]);
    expect((await driver.typeAfterKeyword('nothing-like-it')).offers).toEqual([]);
  });

  test('opens an article in this tab, in a new one, and in one that waits', async () => {
    const here = await driver.open(`${server.origin}/empty/`);
    const open = async (disposition: 'currentTab' | 'newForegroundTab' | 'newBackgroundTab') => {
      await driver.typeAfterKeyword('kite');
      await driver.enterInBar(`${server.origin}/short/`, disposition);
      const full = await driver.extensionPage('/reader.html');
      expect((await readingOf(full)).title).toBe(titleOf('short'));
      return full;
    };
    for (const disposition of ['newForegroundTab', 'newBackgroundTab'] as const) {
      await here.bringToFront();
      const full = await open(disposition);
      expect(await activeAddress()).toContain(disposition === 'newForegroundTab' ? '/reader.html' : '/empty/');
      await full.close();
    }
    await here.bringToFront();
    const full = await open('currentTab');
    await full.evaluate(() => history.back());
    await until('the page is back', () => isAt(here, '/empty/'));
    await here.close();
  });

  test('looks in the whole library for anything else', async () => {
    await driver.typeAfterKeyword('line "on the mountain"');
    await driver.enterInBar('line "on the mountain"', 'newForegroundTab');
    const library = await driver.extensionPage('/library.html');
    await library.waitForSelector('li[data-id]');
    expect(await library.evaluate(() => document.querySelector<HTMLInputElement>('[type="search"]')?.value)).toBe(
      'line "on the mountain"',
    );
    expect(await library.$$eval('[data-part="entry-title"]', (rows) => rows.map((row) => row.textContent))).toEqual([
      titleOf('sample'),
    ]);
    await library.close();
  });

  /** Where the tab is that the reader sees: ours, or of a page that was pressed. */
  function activeAddress(): Promise<string> {
    return driver.worker(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.url || '/empty/';
    });
  }
});

function isAt(page: Page, path: string): Promise<boolean> {
  // Between two documents there is nothing to ask.
  return page.evaluate((wanted) => location.pathname === wanted, path).catch(() => false);
}
