import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { fixture } from './support/fixture.ts';
import { holds } from './support/holds.ts';
import { readingOf } from './support/reading.ts';
import { seedLibrary } from './support/seed.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { violationsOf } from './support/violations.ts';
import { withPopup, withPopupAt } from './support/with-popup.ts';

/** The extension's own interface, as a function sees it that is evaluated in the background. */
declare const chrome: typeof browser;

const CURRENT = '[aria-current="page"]';

describe.each(['chromium', 'firefox'] as const)('the panel beside the page, in %s', (name) => {
  const { driver, server } = stage(name);
  const titleOf = (slug: string) => fixture(slug).expect.title ?? '';
  let panel: Page;

  beforeAll(async () => {
    panel = await driver.openExtension('/sidepanel.html');
    await panel.setViewport({ width: 320, height: 700 });
    await panel.waitForSelector('[data-part="empty"]');
  });

  afterAll(() => panel.close());

  const open = (slug: string) => driver.open(`${server.origin}/${slug}/`);
  /** Waits in the panel, which stands behind the page here. */
  const waitIn = <A extends unknown[]>(check: (...given: A) => unknown, ...given: A) => holds(panel, check, ...given);
  const titles = () =>
    panel.$$eval('[data-part="entry-title"]', (rows) => rows.map((row) => row.textContent?.trim() ?? ''));

  async function save(page: Page): Promise<void> {
    await withPopup(driver, page, async (popup) => {
      await readingOf(popup);
      await popup.click('Save');
      await popup.find('[data-part="toast"]');
    });
  }

  test('follows what is saved, and marks the page in front', async () => {
    expect(await violationsOf(panel)).toEqual([]);
    const page = await open('short');
    await save(page);
    await waitIn((current) => document.querySelector(current) !== null, CURRENT);
    expect(await panel.$eval(CURRENT, (row) => row.textContent)).toContain(titleOf('short'));
    const other = await open('sample');
    await waitIn((current) => document.querySelector(current) === null, CURRENT);
    await save(other);
    await waitIn(
      (title) => document.querySelector('[aria-current="page"]')?.textContent?.includes(title),
      titleOf('sample'),
    );
    expect(await titles()).toEqual([titleOf('sample'), titleOf('short')]);
    await other.close();
    await page.close();
  });

  test('opens an article in the tab in front, and marks it there', async () => {
    const page = await open('empty');
    await panel.$$eval('[data-part="open"]', (rows) => (rows[1] as HTMLElement).click());
    const full = await driver.extensionPage('/reader.html');
    expect((await readingOf(full)).title).toBe(titleOf('short'));
    await waitIn(
      (title) => document.querySelector('[aria-current="page"]')?.textContent?.includes(title),
      titleOf('short'),
    );
    await full.evaluate(() => history.back());
    await page.close();
  });

  test('filters, and works with the keyboard alone', async () => {
    await panel.bringToFront();
    await panel.keyboard.press('/');
    await panel.keyboard.type('kite');
    await waitIn(() => document.querySelectorAll('li[data-id]').length === 1);
    expect(await titles()).toEqual([titleOf('short')]);
    await panel.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('[type="search"]');
      if (field === null) return;
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await waitIn(() => document.querySelectorAll('li[data-id]').length === 2);
    await panel.focus('li[data-index="0"] [data-part="open"]');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('e');
    await waitIn(() => document.querySelectorAll('li[data-id]').length === 1);
    await panel.click('[data-value="archive"]');
    await waitIn((title) => document.querySelector('li[data-id]')?.textContent?.includes(title), titleOf('short'));
    expect(await violationsOf(panel)).toEqual([]);
    await panel.click('[data-value="inbox"]');
  });

  test('holds two hundred articles in a narrow strip, with nothing beside it', async () => {
    await seedLibrary(panel, 200);
    await waitIn(() => Number(document.querySelector('li[data-id]')?.ariaSetSize) > 100);
    for (const width of [300, 400]) {
      await panel.setViewport({ width, height: 700 });
      expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await violationsOf(panel)).toEqual([]);
    }
  });

  test('opens by the button of the popup', async () => {
    await withPopupAt(driver, `${server.origin}/short/`, async (popup) => {
      await readingOf(popup);
      await popup.click('Show the saved articles beside the page');
      await until('the panel is open', () => driver.worker(isOpen));
    });
  });

  test('what a narrow row has no room for is in its menu', async () => {
    await seedLibrary(panel, 3);
    const more = 'li[data-index="0"] [aria-haspopup="menu"]';
    const focused = () => document.activeElement?.textContent;
    await panel.locator(more).click();
    await holds(panel, () => document.querySelectorAll('[role="menuitem"]').length === 3);
    expect(await panel.evaluate(focused)).toBe('Full page');
    await panel.keyboard.press('ArrowUp');
    expect(await panel.evaluate(focused)).toContain('Mark as');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('ArrowDown');
    expect(await panel.evaluate(focused)).toMatch(/avourite/);
    // The list's own keys are not those of what lies over it.
    await panel.keyboard.press('j');
    expect(await panel.evaluate(focused)).toMatch(/avourite/);
    expect(await violationsOf(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
    await holds(panel, () => document.querySelector('[role="menu"]') === null);
    await holds(panel, () => document.activeElement?.getAttribute('aria-haspopup') === 'menu');
    const isRead = await panel.$eval('li[data-index="0"]', (row) => row.hasAttribute('data-read'));
    await panel.keyboard.press('Enter');
    await panel.locator('[role="menuitem"]:last-child').click();
    await holds(
      panel,
      (before) => document.querySelector('li[data-index="0"]')?.hasAttribute('data-read') !== before,
      isRead,
    );
    await holds(panel, () => document.activeElement?.getAttribute('aria-haspopup') === 'menu');
  });
});

/** Whether the browser shows the panel, beside the page and not in a tab. */
async function isOpen(): Promise<boolean> {
  const { runtime, extension } = chrome;
  if (runtime.getContexts !== undefined && 'sidePanel' in chrome)
    return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
  return extension.getViews({ type: 'sidebar' as 'tab' }).length > 0;
}
