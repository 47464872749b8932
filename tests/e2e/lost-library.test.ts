import { describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { holds } from './support/holds.ts';
import { reload } from './support/reload.ts';
import { seedLibrary } from './support/seed.ts';
import { stage } from './support/stage.ts';
import { deleteLibrary } from './support/stored.ts';
import { violationsOf } from './support/violations.ts';
import { withPopupAt } from './support/with-popup.ts';

/** The extension's own interface, as a function sees it that is evaluated in a page of ours. */
declare const chrome: typeof browser;

const ARTICLES = 7;
const LOSS = '[data-part="loss"]';

describe.each(['chromium', 'firefox'] as const)('a library the browser has emptied, in %s', (name) => {
  const { driver, server } = stage(name, { headed: true, unwatched: true });
  const library = () => driver.openExtension('/library.html');

  test('is missed in the library and in the popup, until the reader goes on without it', async () => {
    const page = await library();
    await seedLibrary(page, ARTICLES);
    // The library bears witness whenever it is opened.
    await reload(page);
    await page.waitForSelector('li[data-id]');
    expect(await page.$(LOSS)).toBeNull();
    await holds(page, witnessed, ARTICLES);
    await deleteLibrary(page);
    // As at the browser's next start.
    await driver.stopWorker();
    await page.evaluate(() => chrome.runtime.sendMessage({}).then(Boolean, Boolean));
    await holds(page, noted);
    await reload(page);
    await page.waitForSelector(LOSS);
    expect(await page.$eval(LOSS, (note) => note.textContent)).toContain(`: ${ARTICLES};`);
    expect(await violationsOf(page)).toEqual([]);
    await withPopupAt(driver, `${server.origin}/empty/`, async (popup) => {
      const toast = await popup.find('[data-part="toast"]');
      expect(await toast.evaluate((one) => one.textContent)).toContain('emptied your library');
    });
    await page.bringToFront();
    await page.locator(`${LOSS} ::-p-aria(Go on without it)`).click();
    await holds(page, witnessed, 0);
    await reload(page);
    await page.waitForSelector('[data-part="empty"]');
    expect(await page.$(LOSS)).toBeNull();
    await page.close();
  });
});

/** Runs in a page of ours: what is remembered outside of the library. */
async function witnessed(articles: number): Promise<boolean> {
  const { 'library-witness': witness } = await chrome.storage.local.get('library-witness');
  return (witness as { articles: number } | undefined)?.articles === articles;
}

async function noted(): Promise<boolean> {
  return (await chrome.storage.session.get('notice')).notice === 'library-gone';
}
