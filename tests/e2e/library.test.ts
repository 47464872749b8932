import { beforeAll, describe, expect, test } from 'vitest';
import type { Popup } from './support/popup.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';

const rows = (popup: Popup) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('li[data-id]')].map(
      (row) => row.querySelector('[data-part="entry-title"]')?.textContent ?? '',
    ),
  );

describe.each(['chromium', 'firefox'] as const)('the saved list in %s', (name) => {
  const { driver, server } = stage(name);
  beforeAll(async () => {
    for (const slug of ['sample', 'japanese', 'arabic', 'short']) await save(slug);
  });

  async function save(slug: string): Promise<void> {
    const page = await driver.open(`${server.origin}/${slug}/`);
    const popup = await driver.press(page);
    await readingOf(popup);
    await popup.click('Save');
    await popup.waitFor(() => document.querySelector('[data-part="toast"]') !== null);
    await popup.close();
    await page.close();
  }

  /** The popup over a page that is no article. */
  async function openPopup(): Promise<{ popup: Popup; close: () => Promise<void> }> {
    const page = await driver.open(`${server.origin}/empty/`);
    const popup = await driver.press(page);
    const close = async () => {
      await popup.close();
      await page.close();
    };
    return { popup, close };
  }

  /** The same, once the list is there. */
  async function openList(): ReturnType<typeof openPopup> {
    const opened = await openPopup();
    await opened.popup.waitFor(
      () =>
        document.querySelectorAll('li[data-id]').length > 0 || document.querySelector('[data-part="empty"]') !== null,
    );
    return opened;
  }

  test('lists newest first, and filters by title, site and author without accents or case', async () => {
    const { popup, close } = await openList();
    expect(await rows(popup)).toEqual([
      'On Being Lent a Kite',
      'حارس البستان القديم',
      '最後の渡し船が待っている',
      'The Slowest Line on the Mountain',
    ]);
    for (const [query, titles] of [
      ['slowest mountain', 1],
      ['larkfield', 1],
      ['CALLOWAY', 1],
      ['渡し船', 1],
      ['nothing at all', 0],
    ] as const) {
      await popup.page.$eval(
        'input[type="search"]',
        (input, text) => {
          (input as HTMLInputElement).value = text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        query,
      );
      await popup.waitFor((count) => document.querySelectorAll('li[data-id]').length === count, titles);
    }
    expect(await popup.text()).toContain('nothing at all');
    await close();
  });

  test('opens again as it was left: tab, filter and open article', async () => {
    let { popup, close } = await openList();
    expect(await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.value)).toBe(
      'nothing at all',
    );
    await popup.page.$eval('input[type="search"]', (input) => {
      (input as HTMLInputElement).value = 'slowest';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 1);
    await popup.click('li[data-id] > button');
    expect((await readingOf(popup)).title).toBe('The Slowest Line on the Mountain');
    await popup.evaluate(() => document.querySelector('[data-part="scroller"]')?.scrollTo(0, 1500));
    const words = await waitForPlace(popup);
    await close();
    ({ popup, close } = await openPopup());
    expect((await readingOf(popup)).title).toBe('The Slowest Line on the Mountain');
    expect(await waitForPlace(popup)).toBe(words);
    await popup.press('Escape');
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 1);
    await popup.page.$eval('input[type="search"]', (input) => {
      (input as HTMLInputElement).value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await close();
  });

  test('archives, marks as read, deletes and takes back, with the keyboard alone', async () => {
    const { popup, close } = await openList();
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 4);
    await popup.page.focus('li[data-id] > button');
    await popup.press('m');
    await popup.waitFor(() => document.querySelector('li[data-id]')?.hasAttribute('data-read'));
    await popup.press('ArrowDown');
    await popup.press('e');
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 3);
    await popup.press('Delete');
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 2);
    await popup.click('Undo');
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 3);
    await popup.click('[data-value="archive"] input');
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 1);
    expect(await rows(popup)).toEqual(['حارس البستان القديم']);
    await popup.click('[data-value="inbox"] input');
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 3);
    await close();
  });

  test('the keyboard keeps its place: beside a row that goes, on one that comes back, and in the text', async () => {
    const { popup, close } = await openList();
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 3);
    const ids = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('li[data-id]')].map((row) => row.dataset.id ?? ''),
    );
    const isOn = (id: string) => document.activeElement?.closest('li')?.dataset.id === id;
    await popup.click('li[data-index="1"] [aria-label="Delete"]');
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 2);
    await popup.waitFor(isOn, ids[2] ?? '');
    await popup.click('Undo');
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 3);
    await popup.waitFor(isOn, ids[1] ?? '');
    await popup.press('Delete');
    await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 2);
    await popup.click('[data-part="toast"] [aria-label="Close"]');
    await popup.waitFor(isOn, ids[2] ?? '');
    await popup.press('Enter');
    await popup.waitFor(() => document.activeElement?.getAttribute('data-part') === 'scroller');
    await popup.press(' ');
    await popup.waitFor(() => (document.querySelector('[data-part="scroller"]')?.scrollTop ?? 0) > 0);
    await popup.press('Escape');
    await popup.waitFor(isOn, ids[2] ?? '');
    await close();
  });
});

/** The words at the top of the popup's text, once they have stopped moving. */
async function waitForPlace(popup: Popup): Promise<string> {
  await popup.waitFor(() => (document.querySelector('[data-part="scroller"]')?.scrollTop ?? 0) > 100);
  // Two frames: nobody closes a popup within one of scrolling it.
  await popup.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return popup.evaluate(() => {
    const box = document.querySelector('[data-part="scroller"]')?.getBoundingClientRect();
    const blocks = [...document.querySelectorAll('[data-part="body"] > *')];
    return (blocks.find((block) => block.getBoundingClientRect().bottom > (box?.top ?? 0) + 30)?.textContent ?? '')
      .trim()
      .slice(0, 60);
  });
}
