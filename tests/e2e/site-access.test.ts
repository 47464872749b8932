import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { holds } from './support/holds.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';
import { type ToolbarButton, toolbarButton } from './support/toolbar.ts';
import { until } from './support/until.ts';
import { withPopup, withPopupAt } from './support/with-popup.ts';

/** The extension's own interface, as a function sees it that is evaluated in the background. */
declare const chrome: typeof browser;

const SWITCH = 'button[role="switch"]';
const PLAIN: Partial<ToolbarButton> = { title: 'Read with Lectern', badge: '' };
const ARTICLE: Partial<ToolbarButton> = { title: 'Read this article with Lectern', badge: '' };
const SAVED: Partial<ToolbarButton> = { title: 'Saved in Lectern', badge: '✓' };

describe.each(['chromium', 'firefox'] as const)('with access to every site, in %s', (name) => {
  const { driver, server } = stage(name, { headed: true });
  const open = (slug: string) => driver.open(`${server.origin}/${slug}/`);
  const registered = () => driver.worker(async () => (await chrome.scripting.getRegisteredContentScripts()).length);

  async function expectButton(page: Page, expected: Partial<ToolbarButton>): Promise<void> {
    let last: ToolbarButton | undefined;
    const matches = async () => {
      last = await toolbarButton(driver, page);
      return Object.entries(expected).every(([key, value]) => last?.[key as keyof ToolbarButton] === value);
    };
    // What it shows instead says more than that the wait was in vain.
    await until('the button to change', matches).catch(() => expect(last).toMatchObject(expected));
  }

  test('nothing is looked at before, and the welcome asks for access with one switch', async () => {
    const page = await open('sample');
    await expectButton(page, { ...PLAIN, seen: false });
    expect(await registered()).toBe(0);
    const welcome = await driver.openExtension('/welcome.html');
    await welcome.waitForSelector(`${SWITCH}[aria-checked="false"]:enabled`);
    await driver.grantSiteAccess(() => welcome.click(SWITCH));
    await welcome.waitForSelector(`${SWITCH}[aria-checked="true"]`);
    await welcome.close();
    // It was open already.
    await expectButton(page, { ...ARTICLE, seen: true });
    expect(await registered()).toBe(1);
    await page.close();
  });

  test('the button says which page is an article, and which is none', async () => {
    const article = await open('sample');
    const home = await open('home');
    await expectButton(article, { ...ARTICLE, seen: true });
    await expectButton(home, { ...PLAIN, seen: true });
    await article.close();
    await home.close();
  });

  test('it follows a page that changes without a load', async () => {
    const page = await open('spa');
    await expectButton(page, { ...PLAIN, seen: true });
    await page.click('#story-paper');
    await expectButton(page, ARTICLE);
    await page.evaluate(() => history.back());
    await expectButton(page, PLAIN);
    await page.close();
  });

  test('a saved page is marked wherever it is open, until it is deleted', async () => {
    const [page, other] = [await open('sample'), await open('sample')];
    await withPopup(driver, page, async (popup) => {
      await readingOf(popup);
      await popup.click('Save');
      await popup.find('[data-part="toast"]');
    });
    await expectButton(page, SAVED);
    await expectButton(other, SAVED);
    await withPopupAt(driver, `${server.origin}/empty/`, async (popup) => {
      await popup.click('Delete');
      await popup.find('[data-part="toast"]');
    });
    await expectButton(page, ARTICLE);
    await expectButton(other, ARTICLE);
    await page.close();
    await other.close();
  });

  test('the mark goes even where the popup was closed in the instant of the delete', async () => {
    const page = await open('short');
    await withPopup(driver, page, async (popup) => {
      await readingOf(popup);
      await popup.click('Save');
      await popup.find('[data-part="toast"]');
    });
    await expectButton(page, SAVED);
    await withPopupAt(driver, `${server.origin}/empty/`, async (popup) => {
      await popup.find('Delete');
      await popup.evaluate(dieWithTheNextChange);
      await popup.click('Delete');
      await popup.waitUntilClosed();
    });
    await expectButton(page, ARTICLE);
    await page.close();
  });

  test('taken back in the options it ends at once, on open pages too', async () => {
    const [article, spa] = [await open('sample'), await open('spa')];
    await expectButton(article, ARTICLE);
    await expectButton(spa, { seen: true });
    const options = await driver.openExtension('/options.html');
    await options.waitForSelector(`${SWITCH}[aria-checked="true"]:enabled`);
    await options.click(SWITCH);
    await options.waitForSelector(`${SWITCH}[aria-checked="false"]`);
    await options.close();
    for (const page of [article, spa]) await expectButton(page, { ...PLAIN, seen: false });
    expect(await registered()).toBe(0);

    const before = Date.now();
    await spa.click('#story-paper');
    // Silence can't be waited for but by the clock: the detector speaks within half a second of a change.
    await holds(spa, (end) => Date.now() > end, before + 1500);
    expect(await toolbarButton(driver, spa)).toMatchObject({ ...PLAIN, seen: false });
    expect((await withPopup(driver, spa, readingOf)).title).toBe('The Paper Mill at Ashwater');
    await article.close();
    await spa.close();
  });
});

/** Closes the popup as soon as a change is on the disk: from then on nobody hears of it. */
function dieWithTheNextChange(): void {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...given: Parameters<typeof begin>) {
    const change = begin.apply(this, given);
    change.addEventListener('complete', () => {
      if (change.mode !== 'readwrite') return;
      BroadcastChannel.prototype.postMessage = () => undefined;
      Object.assign(chrome.runtime, { sendMessage: async () => undefined });
      window.close();
    });
    return change;
  };
}
