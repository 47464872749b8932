import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { bringIn } from './support/bring-in.ts';
import { type LinkServer, serveLinks } from './support/link-server.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { violationsOf } from './support/violations.ts';

/** The extension's own interface, as a function sees it that is evaluated in the background. */
declare const chrome: typeof browser;

const QUEUE = '[data-part="link-queue"]';
const SWITCH = 'button[role="switch"]';

describe.each(['chromium', 'firefox'] as const)('links saved unread, fetched one by one, in %s', (name) => {
  let links: LinkServer;
  const { driver } = stage(name, { headed: true }, async () => {
    links = await serveLinks();
    return links;
  });
  let page: Page;
  /** How many tabs there are while no link is open. */
  let before: number;

  beforeAll(async () => {
    page = await driver.openExtension('/library.html#page=import');
    before = await tabs();
    const sites = { one: links.origin, two: links.other };
    await bringIn(page, [
      `${sites.two}/slow`,
      `${sites.one}/mill`,
      `${sites.one}/gone`,
      `${sites.two}/ferry`,
      `${sites.one}/moved`,
      `${sites.one}/never`,
    ]);
  });

  const click = (label: string) => page.locator(`${QUEUE} ::-p-aria(${label})`).click();
  const waitFor = <A extends unknown[]>(check: (...given: A) => unknown, ...given: A) =>
    page.waitForFunction(check as (...given: unknown[]) => unknown, { polling: 50, timeout: 90_000 }, ...given);
  const says = (text: string) =>
    waitFor((wanted) => document.querySelector('[data-part="link-queue"]')?.textContent?.includes(wanted), text);
  const rows = () => page.$$eval('li[data-id] [data-part="open"]', (all) => all.map((row) => row.textContent ?? ''));
  const tabs = () => driver.worker(async () => (await chrome.tabs.query({})).length);
  /** Asks for the next link now, without the pauses that sites are given, and waits until it is done with. */
  const next = () =>
    page.evaluate(async () => {
      await chrome.runtime.sendMessage({ name: 'fetch-next', message: { hurry: true } });
    });
  /** Asks until so many links wait. */
  async function fetchUntil(left: number): Promise<void> {
    await until(
      `${left} links wait`,
      async () => {
        await next();
        return (await page.$eval(QUEUE, (bar) => bar.textContent ?? '')).includes(`Waiting links: ${left}`);
      },
      100,
    );
  }
  /** Minutes between two turns of the background, 0 while it takes none. */
  const period = () => driver.worker(async () => (await chrome.alarms.get('links'))?.periodInMinutes ?? 0);
  const paths = () => links.asked.map(({ path }) => path.split('?')[0]);

  test('nothing is opened before it is asked for, and that asks for access', async () => {
    await says('Waiting links: 6');
    expect(await rows()).toHaveLength(6);
    expect(await violationsOf(page)).toEqual([]);
    await next();
    expect(links.asked).toEqual([]);
    await driver.grantSiteAccess(() => click('Fetch them one by one'));
    await says('Now reading');
    expect(await period()).toBe(0.5);
    expect(await violationsOf(page)).toEqual([]);
  });

  test('paused, the open page is finished and no other is opened', async () => {
    await click('Pause');
    await says('Waiting links: 5');
    expect(await period()).toBe(0);
    await until('its tab is closed', async () => (await tabs()) === before);
    await next();
    expect(paths()).toEqual(['/slow']);
  });

  test('a tab that was left open when the background was ended is closed at its next turn', async () => {
    await driver.open(`${links.origin}/little`);
    await driver.worker(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.storage.session.set({ 'links-tab': tab?.id });
    });
    await next();
    await until('it is closed', async () => (await tabs()) === before);
    await page.bringToFront();
    links.asked.length = 0;
  });

  test('going on, each becomes its article, a page that is gone is marked, and no site is asked twice at once', async () => {
    await click('Fetch them one by one');
    await fetchUntil(1);
    expect([...new Set(paths())].filter((path) => path !== '/never').sort()).toEqual([
      '/ferry',
      '/gone',
      '/mill',
      '/moved',
      '/story',
    ]);
    const inOrder = links.asked.toSorted((a, b) => a.from - b.from);
    for (const [at, one] of inOrder.entries())
      expect(one.from, `${one.path} while another was open`).toBeGreaterThanOrEqual(inOrder[at - 1]?.to ?? 0);
    await says('could not be read: 1');
    await page.evaluate(() => {
      location.hash = '#shelf=all';
    });
    await waitFor(() => document.querySelectorAll('li[data-id]').length === 6);
    const all = (await rows()).join('\n');
    for (const title of ['A Slow Bell', 'The Mill Race', 'Ferry Days', 'The Moved Orchard'])
      expect(all.split(title)).toHaveLength(2);
    expect(all).toContain('page is gone');
  });

  test('a page that never answers is waited for, closed, and left for later', async () => {
    await page.evaluate(() => {
      location.hash = '#shelf=links';
    });
    // Another turn may just be ending: then nothing is opened.
    await until('it is asked for', async () => {
      if (!paths().includes('/never')) await next();
      return paths().includes('/never');
    });
    await waitFor(async (count) => (await chrome.tabs.query({})).length === count, before);
    const [asked] = links.asked.filter(({ path }) => path === '/never');
    expect((asked?.to ?? 0) - (asked?.from ?? 0)).toBeGreaterThan(25_000);
    await says('Waiting links: 1');
  });

  test('the dead are found by is:dead, and get another try', async () => {
    await page.evaluate(() => {
      location.hash = '#shelf=all&q=is%3Adead';
    });
    await waitFor(() => document.querySelectorAll('li[data-id]').length === 1);
    await page.hover('li[data-id]');
    await page.locator('li[data-id] ::-p-aria(Try again)').click();
    await waitFor(() => document.querySelectorAll('li[data-id]').length === 0);
    await page.evaluate(() => {
      location.hash = '#shelf=links';
    });
    await says('Waiting links: 2');
  });

  test('access that is withdrawn pauses it', async () => {
    await says('Pause');
    const options = await driver.openExtension('/options.html');
    await options.waitForSelector(`${SWITCH}[aria-checked="true"]:enabled`);
    await options.click(SWITCH);
    await options.waitForSelector(`${SWITCH}[aria-checked="false"]`);
    await options.close();
    await page.bringToFront();
    await says('Fetch them one by one');
    expect(await period()).toBe(0);
    const asked = links.asked.length;
    await next();
    expect(links.asked).toHaveLength(asked);
  });
});
