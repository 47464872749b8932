import { describe, expect, test } from 'vitest';
import type { Popup } from './support/popup.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';
import { withPopup, withPopupAt } from './support/with-popup.ts';

const ROWS = 40;
const LIST = 'ul:has(> li[data-id])';
const TEXT = '[data-part="scroller"] > *';
/** The height of a line with the gap after it. Pixels. */
const LINE = 50;

describe.each(['chromium', 'firefox'] as const)('the popup opens as it was left, in %s', (name) => {
  const { driver, server } = stage(name);

  test('the page: its text, at the line that was at the top', async () => {
    const page = await driver.open(`${server.origin}/sample/`);
    await withPopup(driver, page, async (popup) => {
      await readingOf(popup);
      await scroll(popup, TEXT, 1500);
    });
    const scrolls: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await withPopup(driver, page, async (popup) => {
        await readingOf(popup);
        scrolls.push(await scrollOf(popup, TEXT));
      });
    }
    const [first = 0] = scrolls;
    // The line begins at the edge now, or follows the gap between two blocks that was there.
    expect(Math.abs(first - 1500)).toBeLessThan(LINE);
    expect(scrolls).toEqual([first, first, first]);
    await page.close();
  });

  test('the list: its tab, its filter, and its scroll to the pixel', async () => {
    await withPopupAt(driver, `${server.origin}/short/`, async (popup) => {
      await readingOf(popup);
      await popup.click('Save');
      await popup.find('[data-part="toast"]');
      await popup.evaluate(multiply, ROWS);
    });
    const page = await driver.open(`${server.origin}/sample/`);
    await withPopup(driver, page, async (popup) => {
      await readingOf(popup);
      await popup.click('[data-value="saved"]');
      await (await popup.find('input[type="search"]')).type('copy');
      await popup.waitFor((count) => document.querySelectorAll('li[data-id]').length === count, ROWS);
      await scroll(popup, LIST, 777);
    });
    await withPopup(driver, page, async (popup) => {
      await popup.waitFor((count) => document.querySelectorAll('li[data-id]').length === count, ROWS);
      expect(await popup.evaluate(() => document.querySelector<HTMLInputElement>('[type="search"]')?.value)).toBe(
        'copy',
      );
      expect(await scrollOf(popup, LIST)).toBe(777);
      await popup.click('[data-value="read"]');
    });
    await page.close();
  });
});

/** Puts copies of the one saved article into the list. */
async function multiply(count: number): Promise<void> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const db = await done(indexedDB.open('lectern'));
  const entries = db.transaction('entries', 'readwrite').objectStore('entries');
  const [entry] = await done(entries.getAll());
  for (let at = 1; at <= count; at++) {
    const id = String.fromCharCode(97 + (at % 26)).repeat(25) + String.fromCharCode(97 + Math.floor(at / 26));
    await done(entries.put({ ...entry, id, seq: entry.seq + at, title: `Copy ${at}` }));
  }
  db.close();
}

/** Scrolls what holds an element, and waits until that is drawn: nobody closes a popup sooner. */
async function scroll(popup: Popup, inside: string, top: number): Promise<void> {
  await popup.evaluate(
    (selector, y) => {
      document.querySelector(selector)?.parentElement?.scrollTo({ top: y, behavior: 'instant' });
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    inside,
    top,
  );
}

function scrollOf(popup: Popup, inside: string): Promise<number> {
  return popup.evaluate((selector) => document.querySelector(selector)?.parentElement?.scrollTop ?? 0, inside);
}
