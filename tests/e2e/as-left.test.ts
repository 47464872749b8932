import { beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import type { Popup } from './support/popup.ts';
import { readingOf } from './support/reading.ts';
import { seedLibrary } from './support/seed.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { withPopup } from './support/with-popup.ts';

declare const chrome: typeof browser;

const ROWS = 60;
/** Of which at least so many are not archived. */
const IN_INBOX = 30;
const LIST = 'ul:has(> li[data-id])';
const TEXT = '[data-part="scroller"] > *';
/** The height of a line with the gap after it. Pixels. */
const LINE = 50;
/** How long a page answers nobody. Milliseconds: less than the popup waits for one. */
const BUSY = 4000;

describe.each(['chromium', 'firefox'] as const)('the popup opens as it was left, in %s', (name) => {
  const { driver, server } = stage(name);
  beforeAll(async () => {
    const options = await driver.openExtension('/options.html');
    await seedLibrary(options, ROWS);
    await options.close();
  });

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

  test.each(['filter', 'scroll', 'article'])(
    'but stays on what was chosen while a page was slow: %s',
    async (chosen) => {
      const first = await driver.open(`${server.origin}/short/`);
      await withPopup(driver, first, async (popup) => {
        await readingOf(popup);
        await popup.click('[data-value="saved"]');
        await (await popup.find('input[type="search"]')).evaluate((field) => {
          (field as HTMLInputElement).value = '';
          field.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await popup.waitFor(hasRows, IN_INBOX);
      });
      await first.close();
      const page = await driver.open(`${server.origin}/sample/`);
      await page.evaluate((busy) => {
        setTimeout(() => {
          const end = performance.now() + busy;
          while (performance.now() < end);
        });
      }, BUSY);
      await withPopup(driver, page, async (popup) => {
        await popup.waitFor(hasRows, IN_INBOX);
        expect(await seenPage(popup)).not.toBe(page.url());
        if (chosen === 'filter') await (await popup.find('input[type="search"]')).type('site');
        if (chosen === 'scroll') await scroll(popup, LIST, 300);
        if (chosen === 'article') await popup.click('li[data-index="0"] [data-part="open"]');
        await until('the page has answered', async () => (await seenPage(popup)) === page.url());
        const part = chosen === 'article' ? 'All saved articles' : 'input[type="search"]';
        await popup.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        await popup.find(part);
      });
      await page.close();
    },
  );
});

/** The page that the popup was last opened on and has had an answer from. */
function seenPage(popup: Popup): Promise<string> {
  return popup.evaluate(
    async () => (await chrome.storage.session.get<{ popup: { pageUrl: string } }>('popup')).popup.pageUrl,
  );
}

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
