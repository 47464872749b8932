import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holds } from './support/holds.ts';
import { reload } from './support/reload.ts';
import { stage } from './support/stage.ts';
import { violationsOf } from './support/violations.ts';

const FILES = 'tests/imports';

describe.each(['chromium', 'firefox'] as const)('bringing in, in %s', (name) => {
  const { driver } = stage(name);
  let page: Page;

  beforeAll(async () => {
    page = await driver.openExtension('/library.html#page=import');
    await page.waitForSelector('input[type="file"]');
    expect(await violationsOf(page)).toEqual([]);
  });

  afterAll(() => page.close());

  const choose = async (file: string) => {
    const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(`${FILES}/${file}`);
  };
  const text = (part: string) =>
    page.waitForSelector(`[data-part="${part}"]`).then((one) => one?.evaluate((node) => node.textContent ?? ''));
  const click = (label: string) => page.locator(`::-p-aria(${label})`).click();
  const total = () =>
    page.evaluate(
      () => [...document.querySelectorAll('nav li')].find((li) => li.textContent?.startsWith('All'))?.textContent,
    );

  test('a file is looked into, taken in, reported, and taken back whole', async () => {
    await choose('pocket-part-0.csv');
    expect(await text('preview')).toContain('pocket-part-0.csv');
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('[data-part="preview"] button').click();
    expect(await text('report')).toMatch(/[1-9]\d* new, \d+ merged, 0 already here/);
    expect(await violationsOf(page)).toEqual([]);
    await click('Another file');
    await choose('pocket-part-0.csv');
    await page.locator('[data-part="preview"] button').click();
    expect(await text('report')).toMatch(/^0 new, 0 merged, [1-9]/);
    await click('Another file');
  });

  test('an import is taken back after the page was loaded anew', async () => {
    await reload(page);
    expect(await text('past-imports')).toContain('pocket-part-0.csv');
    expect(await violationsOf(page)).toEqual([]);
    await click('Take all of it back');
    await holds(page, () => document.querySelector('[data-part="message"]')?.textContent?.includes('taken back'));
    expect(await page.$('[data-part="past-imports"]')).toBeNull();
  });

  test('every kind of file is known, whatever it is called', async () => {
    const before = await total();
    for (const file of ['wallabag.json', 'raindrop.csv', 'netscape.txt', 'onetab.txt']) {
      await choose(file);
      await page.locator('[data-part="preview"] button').click();
      expect(await text('report')).toMatch(/[1-9]\d* new/);
      await click('Take all of it back');
      await page.waitForSelector('[data-part="message"]');
      await holds(
        page,
        (was) =>
          [...document.querySelectorAll('nav li')].find((li) => li.textContent?.startsWith('All'))?.textContent === was,
        before,
      );
    }
  });

  test('what cannot be read gets a sentence', async () => {
    const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile('tests/pages/sample/page.json');
    await holds(page, () => document.querySelector('[data-part="message"]')?.textContent?.includes('page.json'));
  });

  test('the library is checked and found sound', async () => {
    await click('Health');
    await click('Check and repair');
    await holds(page, () => document.querySelector('[data-part="health"]')?.textContent?.includes('sound'));
    expect(await violationsOf(page)).toEqual([]);
  });
});
