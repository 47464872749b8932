import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { holds } from './support/holds.ts';
import { seedLibrary } from './support/seed.ts';
import { stage } from './support/stage.ts';
import { readTable } from './support/stored.ts';

const ARTICLES = 120;

describe.each(['chromium', 'firefox'] as const)('whole texts in %s', (name) => {
  const { driver } = stage(name);

  const open = async (query: string) => {
    const page = await driver.openExtension(`/library.html#shelf=all&texts=ranked&q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-part="count"]');
    return page;
  };
  const countOf = (page: Page) =>
    page.evaluate(() => Number(document.querySelector('li[data-index]')?.getAttribute('aria-setsize') ?? 0));
  const marks = (page: Page) =>
    page.evaluate(() => [...document.querySelectorAll('li mark')].map((mark) => mark.textContent ?? ''));

  test('are found with the words marked, and the index fills up by itself', async () => {
    const seeding = await driver.openExtension('/options.html');
    await seedLibrary(seeding, ARTICLES, 0.3);
    await seeding.close();
    const page = await open('stor ma');
    await page.waitForSelector('li mark');
    await holds(page, () => document.querySelector('[data-part="index-note"]') === null);
    expect(await countOf(page)).toBeGreaterThan(20);
    for (const mark of await marks(page)) expect(mark.toLowerCase()).toMatch(/^(stor|ma)/);
    await page.close();
  });

  test('are found by phrase, in scripts without spaces, and within filters', async () => {
    const wide = await open('ma');
    await wide.waitForSelector('li mark');
    const all = await countOf(wide);
    await wide.close();
    const narrow = await open('ma is:archived');
    await narrow.waitForSelector('li mark');
    expect(await countOf(narrow)).toBeLessThan(all);
    await narrow.close();
    const chinese = await open('城市');
    await chinese.waitForSelector('li mark');
    expect(new Set(await marks(chinese))).toEqual(new Set(['城市']));
    const [row] = await chinese.$$('li[data-id]');
    const words = await row?.evaluate((one) => one.querySelector('mark')?.parentElement?.textContent ?? '');
    await chinese.close();
    const quoted = /城市./u.exec(words ?? '')?.[0] ?? '';
    const phrase = await open(`"${quoted}"`);
    await phrase.waitForSelector('li mark');
    expect(await countOf(phrase)).toBeGreaterThan(0);
    await phrase.close();
  });

  test('are found in two windows at once', async () => {
    const pages = [await open('ma'), await open('stor')];
    for (const page of pages) {
      await page.bringToFront();
      await page.waitForSelector('li mark');
    }
    for (const page of pages) await page.close();
  });

  test('are found again when the index was damaged, without a word about it', async () => {
    const damage = await driver.openExtension('/options.html');
    await damage.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const overwrite = async (folder: FileSystemDirectoryHandle): Promise<void> => {
        for await (const handle of (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()) {
          if (handle.kind === 'directory') await overwrite(handle as FileSystemDirectoryHandle);
          else {
            const file = await (handle as FileSystemFileHandle).createWritable({ keepExistingData: true });
            await file.write({ type: 'write', position: 5000, data: 'x'.repeat(60_000) });
            await file.close();
          }
        }
      };
      await overwrite(root);
    });
    await damage.close();
    const page = await open('stor ma');
    await page.waitForSelector('li mark');
    await holds(page, () => document.querySelector('[data-part="index-note"]') === null);
    expect(await countOf(page)).toBeGreaterThan(20);
    await page.close();
  });

  test('are read one by one where there is no index, newest first', async () => {
    const page = await driver.openExtension('/library.html#shelf=all');
    await page.waitForSelector('li[data-id]');
    await page.evaluate(() => {
      Object.assign(window, {
        Worker: class {
          constructor() {
            throw new Error('no workers here');
          }
        },
      });
      location.hash = '#shelf=all&texts=ranked&q=ma';
    });
    await page.waitForSelector('li mark');
    await holds(page, () => document.querySelector('[data-part="index-note"] button') === null);
    const all = await countOf(page);
    expect(all).toBeGreaterThan(20);
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('li[data-id]')].map((row) => row.getAttribute('data-id') ?? ''),
    );
    const rows = await readTable(page, 'entries');
    const times = ids.map((id) => Number(rows.find((row) => row.id === id)?.order));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    await page.close();
  });
});
