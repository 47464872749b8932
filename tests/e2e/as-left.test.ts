import { describe, expect, test } from 'vitest';
import type { Popup } from './support/popup.ts';
import { readingOf } from './support/reading.ts';
import { seedLibrary } from './support/seed.ts';
import { stage } from './support/stage.ts';
import { withPopup } from './support/with-popup.ts';

const ROWS = 60;
/** Of which at least so many are not archived. */
const IN_INBOX = 30;
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
        // Until the picture above has come the same line stands as much further up.
        await popup.waitFor(() => document.querySelector<HTMLImageElement>('[data-part="lead-image"] img')?.complete);
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
    const options = await driver.openExtension('/options.html');
    await seedLibrary(options, ROWS);
    await options.close();
    const page = await driver.open(`${server.origin}/sample/`);
    await withPopup(driver, page, async (popup) => {
      await readingOf(popup);
      await popup.click('[data-value="saved"]');
      await (await popup.find('input[type="search"]')).type('site');
      await popup.waitFor(hasRows, IN_INBOX);
      await scroll(popup, LIST, 777);
    });
    await withPopup(driver, page, async (popup) => {
      await popup.waitFor(hasRows, IN_INBOX);
      expect(await popup.evaluate(() => document.querySelector<HTMLInputElement>('[type="search"]')?.value)).toBe(
        'site',
      );
      expect(await scrollOf(popup, LIST)).toBe(777);
      await popup.click('[data-value="read"]');
    });
    await page.close();
  });
});

/** Whether the list has so many rows at least, those included that are not in view. */
const hasRows = (count: number) => Number(document.querySelector('li[data-id]')?.getAttribute('aria-setsize')) >= count;

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
