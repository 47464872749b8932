import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFullPage } from './support/full-page.ts';
import { holds } from './support/holds.ts';
import { stage } from './support/stage.ts';
import { violationsOf } from './support/violations.ts';

/** Of the sample page, without those of what stands around it. */
const HEADINGS = ['A tooth at a time', 'What the road did not do', 'The last tooth'] as const;
/** Pixels that a heading may lie below the bar. */
const LINE = 50;

describe.each(['chromium', 'firefox'] as const)('the contents of a text in %s', (name) => {
  const { driver, server } = stage(name);
  let full: Page;
  beforeAll(async () => {
    full = await openFullPage(driver, await driver.open(`${server.origin}/sample/`));
  });

  test('lists its headings, goes to one with the keyboard, and opens there the next time', async () => {
    await full.keyboard.press('g');
    await full.waitForSelector('nav button:focus');
    expect(
      await full.evaluate(() => [...document.querySelectorAll('nav button')].map((one) => one.textContent)),
    ).toEqual([...HEADINGS]);
    expect(await violationsOf(full)).toEqual([]);
    await full.keyboard.press('Escape');
    await holds(full, () => document.activeElement?.getAttribute('aria-keyshortcuts') === 'g');
    await full.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await full.keyboard.press('Enter');
    await full.waitForSelector('nav button:focus');
    await full.keyboard.press('ArrowDown');
    await full.keyboard.press('Enter');
    await holds(full, () => document.activeElement?.localName === 'h2' || document.activeElement?.localName === 'h3');
    const { text, top, bar } = await full.evaluate(() => ({
      text: document.activeElement?.textContent,
      top: document.activeElement?.getBoundingClientRect().top ?? 0,
      bar: document.querySelector('[data-chrome]')?.getBoundingClientRect().bottom ?? 0,
    }));
    expect(text).toBe(HEADINGS[1]);
    expect(top).toBeGreaterThan(bar);
    expect(top).toBeLessThan(bar + LINE);
    await full.keyboard.press('g');
    await holds(full, () => document.activeElement?.getAttribute('aria-current') === 'true');
    expect(await full.evaluate(() => document.activeElement?.textContent)).toBe(HEADINGS[1]);
    await full.keyboard.press('Escape');
  });

  test('a long heading makes no list that leaves the window, and one that is folded away is gone to', async () => {
    const page = await driver.open(`${server.origin}/sample/`);
    await page.evaluate((title) => {
      const headings = [...document.querySelectorAll('article h2, article h3')];
      const [first] = headings;
      const last = headings.find(({ textContent }) => textContent === title);
      first?.append(', and what the people of both valleys said about it in the years that came after the great snow');
      const fold = document.createElement('details');
      fold.innerHTML = '<summary>What came of it</summary>';
      const rest: (ChildNode | null)[] = [];
      for (let node: ChildNode | null | undefined = last; node; node = node.nextSibling) rest.push(node);
      last?.before(fold);
      fold.append(...rest.filter((node) => node !== null));
    }, HEADINGS[2]);
    await full.close();
    full = await openFullPage(driver, page);
    for (const width of [460, 640, 780, 1000]) {
      await full.setViewport({ width, height: 700 });
      await full.keyboard.press('g');
      const button = await full.waitForSelector('nav button:focus');
      const box = await button?.evaluate((one) => {
        const { left, right } = (one.closest('nav') ?? one).getBoundingClientRect();
        return { left, right };
      });
      expect(box?.left, String(width)).toBeGreaterThanOrEqual(0);
      expect(box?.right, String(width)).toBeLessThanOrEqual(width);
      await full.keyboard.press('Escape');
    }
    await full.keyboard.press('g');
    await full.waitForSelector('nav button:focus');
    await full.keyboard.press('End');
    await full.keyboard.press('Enter');
    await holds(full, (text) => document.activeElement?.textContent === text, HEADINGS[2]);
    expect(await full.evaluate(() => document.activeElement?.closest('details')?.open)).toBe(true);
    await holds(full, () => {
      const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      return top > 0 && bottom < innerHeight && bottom > top;
    });
  });
});
