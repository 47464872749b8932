import { describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { bringIn } from './support/bring-in.ts';
import { holds } from './support/holds.ts';
import { type LinkServer, serveLinks } from './support/link-server.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** The extension's own interface, as a function sees it that is evaluated in the background. */
declare const chrome: typeof browser;

const TRAPS = ['/file', '/dialog', '/broken', '/sold', '/portal'];

describe.each(['chromium', 'firefox'] as const)('links that lead into traps, in %s', (name) => {
  let links: LinkServer;
  const { driver } = stage(name, { headed: true }, async () => {
    links = await serveLinks();
    return links;
  });

  test('dialogs, downloads, errors and other pages hold up nothing, leave no tab behind, and are tried again later', async () => {
    const page = await driver.openExtension('/library.html#page=import');
    await bringIn(
      page,
      [...TRAPS, '/mill'].map((path) => `${links.origin}${path}`),
    );
    const count = await page.evaluate(async () => (await chrome.tabs.query({})).length);
    const start = '[data-part="link-queue"] ::-p-aria(Fetch them one by one)';
    await driver.grantSiteAccess(() => page.locator(start).click());
    for (const path of [...TRAPS, '/mill']) {
      await until(`${path} is asked for`, async () => {
        await page.evaluate(askForNext);
        return links.asked.some((one) => one.path === path);
      });
      await page.waitForFunction(isAtRest, { polling: 250, timeout: 130_000 }, count);
    }
    await holds(page, (count) => document.querySelectorAll('li[data-id]').length === count, TRAPS.length);
    expect([...new Set(links.asked.map(({ path }) => path))].sort()).toEqual(
      [...TRAPS, '/mill', '/', '/log-in'].sort(),
    );
    const rows = await page.$$eval('li[data-id] [data-part="open"]', (all) => all.map((row) => row.textContent ?? ''));
    // The file is not asked for a second time: it would be there twice.
    for (const row of rows) expect(row.includes('page is gone'), row).toBe(row.includes('/file'));
    expect(links.asked.filter(({ path }) => path === '/file')).toHaveLength(1);
    await page.close();
  }, 300_000);
});

/** Asks for the next link now; while one is open that is answered at once. */
async function askForNext(): Promise<void> {
  await chrome.runtime.sendMessage({ name: 'fetch-next', message: { hurry: true } });
}

/** Whether no link is open: the bar says so, and there are so many tabs. */
async function isAtRest(count: number): Promise<boolean> {
  const bar = document.querySelector('[data-part="link-queue"]')?.textContent ?? '';
  return bar.includes('The next one follows') && (await chrome.tabs.query({})).length === count;
}
