import { describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { bringIn } from './support/bring-in.ts';
import { type LinkServer, serveLinks } from './support/link-server.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** The extension's own interface, as a function sees it that is evaluated in the background. */
declare const chrome: typeof browser;

const TRAPS = ['/dialog', '/file', '/broken'];

describe.each(['chromium', 'firefox'] as const)('links that lead into traps, in %s', (name) => {
  let links: LinkServer;
  const { driver } = stage(name, { headed: true }, async () => {
    links = await serveLinks();
    return links;
  });

  test('dialogs, downloads and errors hold up nothing, leave no tab behind, and are tried again later', async () => {
    const tabs = () => driver.worker(async () => (await chrome.tabs.query({})).length);
    const before = await tabs();
    const page = await driver.openExtension('/library.html#page=import');
    await bringIn(
      page,
      [...TRAPS, '/mill'].map((path) => `${links.origin}${path}`),
    );
    const start = '[data-part="link-queue"] ::-p-aria(Fetch them one by one)';
    await driver.grantSiteAccess(() => page.locator(start).click());
    for (const path of [...TRAPS, '/mill']) {
      // The page itself may have asked for it meanwhile.
      await page.evaluate(async () => {
        await chrome.runtime.sendMessage({ name: 'fetch-next', message: { hurry: true } });
      });
      await page.waitForFunction(
        () => document.querySelector('[data-part="link-queue"]')?.textContent?.includes('The next one follows'),
        { polling: 50, timeout: 130_000 },
      );
      await until(`the tab of ${path} is closed`, async () => (await tabs()) === before + 1);
    }
    await page.waitForFunction(() => document.querySelectorAll('li[data-id]').length === 3, { polling: 50 });
    expect([...new Set(links.asked.map(({ path }) => path))].sort()).toEqual(['/broken', '/dialog', '/file', '/mill']);
    const rows = await page.$$eval('li[data-id] [data-part="open"]', (all) => all.map((row) => row.textContent ?? ''));
    for (const row of rows) expect(row).not.toContain('page is gone');
    await page.close();
  }, 300_000);
});
