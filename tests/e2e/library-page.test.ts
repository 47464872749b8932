import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holds } from './support/holds.ts';
import { seedLibrary } from './support/seed.ts';
import { stage } from './support/stage.ts';
import { violationsOf } from './support/violations.ts';

const ARTICLES = 400;

describe.each(['chromium', 'firefox'] as const)('the library in %s', (name) => {
  const { driver } = stage(name);
  let page: Page;

  beforeAll(async () => {
    page = await driver.openExtension('/library.html');
    await page.waitForSelector('[data-part="empty"]');
    expect(await violationsOf(page)).toEqual([]);
    await seedLibrary(page, ARTICLES);
    await page.waitForSelector('li[data-id]');
  });

  afterAll(() => page.close());

  const total = () =>
    page.evaluate(() => Number(document.querySelector('li[data-id]')?.getAttribute('aria-setsize') ?? 0));
  const waitForTotal = (check: (count: number) => boolean) =>
    page.waitForFunction(`(${check})(Number(document.querySelector('li[data-index]')?.ariaSetSize ?? 0))`, {
      polling: 50,
    });
  const click = (text: string) => page.locator(`::-p-text(${text})`).click();
  const type = async (text: string) => {
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (field === null) return;
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
    });
    await page.keyboard.type(text);
  };

  test('only rows in view exist, and the last is reached by scrolling', async () => {
    expect(await page.evaluate(() => document.querySelectorAll('li[data-index]').length)).toBeLessThan(60);
    await holds(page, () => Number(document.querySelector('li[data-id]')?.ariaSetSize) > 200);
    await page.evaluate(() => document.querySelector('[data-part="list"]')?.scrollTo(0, 1e9));
    await holds(page, () => {
      const last = [...document.querySelectorAll('li[data-id]')].at(-1);
      return last?.getAttribute('aria-posinset') === last?.getAttribute('aria-setsize');
    });
    await page.evaluate(() => document.querySelector('[data-part="list"]')?.scrollTo(0, 0));
  });

  test('a query is completed as it is typed, and what is not understood is said', async () => {
    await type('ta');
    await page.waitForSelector('[role="option"]');
    await page.keyboard.press('Enter');
    await page.keyboard.type('"tag 1');
    await holds(page, () => document.querySelectorAll('[role="option"]').length > 1);
    const offers = await page.$$eval('[role="option"]', (all) => all.map((one) => one.textContent));
    expect(offers).toContain('tag:"tag 10" ');
    await type('min:many tag:"tag 1"');
    await page.waitForSelector('[data-part="query-problems"]');
    expect(await page.$eval('[data-part="query-problems"]', (one) => one.textContent)).toContain('min:many');
    expect(await total()).toBeGreaterThan(0);
    await type('');
  });

  test('several are chosen with the keyboard, changed together, and the change is undone', async () => {
    await page.evaluate(() => document.querySelector('[data-part="list"]')?.scrollTo(0, 0));
    const before = await total();
    await page.waitForSelector('li[data-index="0"] [data-part="open"]');
    await page.focus('li[data-index="0"] [data-part="open"]');
    await page.keyboard.press('x');
    await page.keyboard.down('Shift');
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    await holds(page, () => document.querySelectorAll('li[data-selected]').length === 4);
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('[data-part="selection"] ::-p-aria(Archive)').click();
    await holds(page, (count) => Number(document.querySelector('li[data-id]')?.ariaSetSize) === count, before - 4);
    await page.locator('::-p-aria(Undo)').click();
    await holds(page, (count) => Number(document.querySelector('li[data-id]')?.ariaSetSize) === count, before);
  });

  test('undoing a change of several leaves alone what was changed since', async () => {
    const first = 'li[data-index="0"]';
    await page.locator(`${first} input`).click();
    await page.locator('[data-part="selection"] ::-p-aria(Mark as read)').click();
    await page.waitForSelector(`${first}[data-read]`);
    await page.focus(`${first} [data-part="open"]`);
    const stars = () => document.querySelectorAll('li[data-index="0"] [data-part="entry-title"] svg').length;
    const before = await page.evaluate(stars);
    await page.keyboard.press('*');
    await page.waitForFunction(`(${stars})() !== ${before}`, { polling: 50 });
    await page.locator('::-p-aria(Undo)').click();
    await page.waitForSelector(`${first}:not([data-read])`);
    expect(await page.evaluate(stars)).toBe(1 - before);
  });

  test('a range begins where the focus is, shrinks, and forgets a list that is no longer shown', async () => {
    const step = async (key: 'ArrowDown' | 'ArrowUp') => {
      await page.keyboard.down('Shift');
      await page.keyboard.press(key);
      await page.keyboard.up('Shift');
    };
    const chosen = (from: number, to: number) =>
      holds(
        page,
        (first, last) => {
          const places = [...document.querySelectorAll('li[data-selected]')].map((row) => Number(row.ariaPosInSet) - 1);
          return places.length === last - first + 1 && places[0] === first && places.at(-1) === last;
        },
        from,
        to,
      );
    await page.focus('li[data-index="4"] [data-part="open"]');
    await step('ArrowDown');
    await chosen(4, 5);
    await step('ArrowDown');
    await chosen(4, 6);
    await step('ArrowUp');
    await chosen(4, 5);
    await step('ArrowUp');
    await step('ArrowUp');
    await chosen(3, 4);
    await type('site:site-1');
    await page.waitForSelector('[role="option"]');
    await page.keyboard.press('Escape');
    await holds(page, () => document.querySelector('li[data-selected]') === null);
    await waitForTotal((count) => count > 4 && count < 200);
    await page.focus('li[data-index="1"] [data-part="open"]');
    await step('ArrowDown');
    await chosen(1, 2);
    await page.locator('::-p-aria(Choose none)').click();
    await holds(page, () => document.querySelector('li[data-selected]') === null);
    await type('');
  });

  test('all that match are tagged, the tag is renamed, and stands in the side list', async () => {
    await type('site:site-1');
    // What the field offers lies over the first rows.
    await page.waitForSelector('[role="option"]');
    await page.keyboard.press('Escape');
    await holds(page, () => document.querySelector('[role="option"]') === null);
    await waitForTotal((count) => count > 4 && count < 200);
    const matching = await total();
    await page.locator('li[data-index="0"] input').click();
    await page.locator(`::-p-text(Choose all ${matching})`).click();
    await page.locator('[data-part="selection"] ::-p-aria(Tags)').click();
    await page.locator('input[data-part="tag"]').fill('first of all');
    await page.locator('::-p-aria(Add)').click();
    await type('');
    await click('first of all');
    await holds(page, () => document.querySelector('h2 bdi')?.textContent === 'first of all');
    await waitForTotal((count) => count > 4);
    expect(await total()).toBeGreaterThanOrEqual(matching);
    await page.locator('::-p-aria(Rename tag)').click();
    await page.locator('form input[maxlength="60"]').fill('the first');
    await page.locator('form ::-p-aria(Rename tag)').click();
    await holds(page, () => document.querySelector('h2 bdi')?.textContent === 'the first');
    await waitForTotal((count) => count > 4);
  });

  test('what fits into the time there is', async () => {
    await page.locator('input[type="number"]').fill('3');
    await page.locator('::-p-aria(What fits?)').click();
    await holds(page, () => document.querySelector<HTMLInputElement>('[type="search"]')?.value.includes('left:<=3'));
    await waitForTotal((count) => count > 0);
    expect(await violationsOf(page)).toEqual([]);
    await type('');
  });
});
