import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { randomFrom } from '../../bench/library/articles.ts';
import type { Audit } from './support/audit.ts';
import { fixture } from './support/fixture.ts';
import { provide, scriptOf } from './support/provide.ts';
import { stage } from './support/stage.ts';
import { toolbarButton } from './support/toolbar.ts';
import { until } from './support/until.ts';

const STOPS = 20;
const SLUGS = ['sample', 'japanese', 'arabic', 'short', 'base', 'walled'];

declare const chrome: typeof browser;
declare const lecternAudit: { audit(): Promise<Audit> };

describe.each(['chromium', 'firefox'] as const)('a background that is stopped, in %s', (name) => {
  const { driver, server } = stage(name, { headed: true, unwatched: true });
  let page: Page;
  beforeAll(async () => {
    page = await driver.openExtension('/options.html');
    await provide(page, 'tests/e2e/support/audit.ts', 'lecternAudit');
  });
  afterAll(() => page.close());
  /** Any event wakes it, also a message that it has no answer to. */
  const wake = () => page.evaluate(() => chrome.runtime.sendMessage({}).then(Boolean, Boolean));
  const look = () => page.evaluate(() => lecternAudit.audit());

  test('while it saves, has saved what it said, and nothing by halves', async () => {
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      new BroadcastChannel('told').onmessage = ({ data }) => told.push(data);
    });
    const told = () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    const script = await scriptOf('tests/e2e/support/save-on.ts', 'lecternSaveOn');
    for (let seed = 1; seed <= STOPS; seed++) {
      await wake();
      const before = (await told()).length;
      await driver.worker(new Function(`${script}; lecternSaveOn.saveOn(${seed * 1000}, 'told')`) as () => void);
      const random = randomFrom(seed);
      const wanted = before + 1 + Math.floor(random() * 4);
      await until(`${wanted} articles are saved`, async () => (await told()).length >= wanted, 5);
      await pause(random() * 20);
      await driver.stopWorker();
      const { problems, tags } = await look();
      expect(problems, `seed ${seed}`).toEqual([]);
      expect(
        (await told()).filter((id) => !Object.hasOwn(tags, id)),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  test('in the middle of Alt+Shift+S, saves whole or not at all, and does when it is pressed again', async () => {
    for (const [at, slug] of SLUGS.entries()) {
      const before = Object.keys((await look()).tags).length;
      const article = await driver.open(`${server.origin}/${fixture(slug).path}`);
      await driver.command(article, 'Alt+Shift+S');
      await pause(randomFrom(at)() * 150);
      await driver.stopWorker();
      const { problems, tags } = await look();
      expect(problems, slug).toEqual([]);
      expect(Object.keys(tags).length - before, slug).toBeLessThanOrEqual(1);
      await driver.command(article, 'Alt+Shift+S');
      await until('the button says saved', async () => (await toolbarButton(driver, article)).badge === '✓');
      const again = await look();
      expect(again.problems, slug).toEqual([]);
      expect(Object.keys(again.tags).length - before, slug).toBe(1);
      await article.close();
    }
  });
});
