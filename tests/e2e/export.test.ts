import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedLibrary } from './support/seed.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { violationsOf } from './support/violations.ts';

const ARTICLES = 60;

/** Everything in the library but running numbers and notes of this device. */
function everything(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const db = await done(indexedDB.open('lectern'));
    const stores = ['entries', 'bodies', 'highlights', 'pictures', 'positions'];
    const all = await Promise.all(stores.map((name) => done(db.transaction(name).objectStore(name).getAll())));
    db.close();
    const sorted = (value: object) => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    return JSON.stringify(
      all,
      (key, value) =>
        key === 'slot' ? undefined : value?.constructor === Object ? sorted(value as object) : (value as unknown),
      1,
    );
  });
}

function empty(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('lectern');
      open.onsuccess = () => resolve(open.result);
    });
    const tx = db.transaction([...db.objectStoreNames], 'readwrite');
    for (const name of db.objectStoreNames) tx.objectStore(name).clear();
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  });
}

describe.each(['chromium', 'firefox'] as const)('taking out, in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-downloads-'));
  const { driver } = stage(name, { downloads: folder });
  let page: Page;

  beforeAll(async () => {
    page = await driver.openExtension('/library.html#page=export');
    await page.waitForSelector('h2');
    await seedLibrary(page, ARTICLES);
    expect(await violationsOf(page)).toEqual([]);
  });

  afterAll(async () => {
    await page.close();
    await rm(folder, { recursive: true });
  });

  const click = (label: string) => page.locator(`::-p-aria(${label})`).click();
  const downloaded = (ending: RegExp) =>
    until(`a file ${ending}`, async () => {
      const found = (await readdir(folder)).find((file) => ending.test(file));
      if (found === undefined) return null;
      const path = join(folder, found);
      // Firefox keeps the place of a file with an empty one until it has all of it.
      return (await stat(path)).size > 0 ? path : null;
    });
  const choose = (format: string) => page.locator(`label[data-value="${format}"]`).click();

  test.each([
    ['markdown', /markdown.*\.zip$/],
    ['html', /html.*\.zip$/],
    ['epub', /\.epub$/],
    ['text', /text.*\.zip$/],
    ['csv', /\.csv$/],
  ])('everything as %s', async (format, file) => {
    await choose(format);
    await page.locator('[data-part="export"] > div button').click();
    expect(await downloaded(file)).not.toBe('');
  });

  test('one article as Markdown comes with the pictures that are kept with it', async () => {
    const id = await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const open = indexedDB.open('lectern');
        open.onsuccess = () => resolve(open.result);
      });
      const tx = db.transaction(['bodies', 'pictures', 'images'], 'readwrite');
      const body = await new Promise<{ articleId: string }>((resolve) => {
        const read = tx.objectStore('bodies').getAll(undefined, 1);
        read.onsuccess = () => resolve(read.result[0]);
      });
      const { articleId } = body;
      tx.objectStore('images').put({ hash: 'aa', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) });
      tx.objectStore('pictures').put({ articleId, src: 'https://pictures.example/kept.png', hash: 'aa' });
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      db.close();
      return articleId;
    });
    const one = await driver.openExtension(`/library.html#page=export&only=${id}`);
    await one.locator('[data-part="export"] > div button').click();
    const zip = await readFile(await downloaded(/^(?!lectern-).*\.zip$/));
    expect(zip.includes('images/1.png')).toBe(true);
    await one.close();
  });

  test('a backup brought into an empty library makes the same library, and again changes nothing', async () => {
    const before = await everything(page);
    await click('Make a backup');
    const backup = await downloaded(/lectern-backup.*\.zip$/);
    await empty(page);
    const restoring = await driver.openExtension('/library.html#page=import');
    const input = (await restoring.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(backup);
    await restoring.locator('[data-part="preview"] button').click();
    const report = () =>
      restoring.waitForSelector('[data-part="report"]').then((one) => one?.evaluate((node) => node.textContent));
    expect(await report()).toMatch(new RegExp(`^${ARTICLES} new, 0 merged, 0 already here, 0 refused`));
    expect((await everything(restoring)).split('\n')).toEqual(before.split('\n'));
    await restoring.locator('::-p-aria(Another file)').click();
    await (
      (await restoring.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement> | null
    )?.uploadFile(backup);
    const known = await restoring.waitForSelector('[data-part="preview"] dl > div:nth-child(3) dd');
    expect(await known?.evaluate((one) => one.textContent)).toBe(String(ARTICLES));
    await restoring.locator('[data-part="preview"] button').click();
    expect(await report()).toMatch(new RegExp(`^0 new, 0 merged, ${ARTICLES} already here`));
    expect(await everything(restoring)).toBe(before);
    await restoring.close();
  });
});
