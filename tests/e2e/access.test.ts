import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { findIn } from './support/find.ts';
import { openFullPage } from './support/full-page.ts';
import type { Popup } from './support/popup.ts';
import { readingOf } from './support/reading.ts';
import { selectWords } from './support/select-words.ts';
import { changeSettings } from './support/settings.ts';
import { stage } from './support/stage.ts';
import { showTheme } from './support/theme.ts';
import { violationsOf } from './support/violations.ts';
import { withPopupAt } from './support/with-popup.ts';

const THEMES = ['light', 'sepia', 'dark', 'black'];

describe.each(['chromium', 'firefox'] as const)('axe has nothing to say in %s against', (name) => {
  const { driver, server } = stage(name);

  const withArticle = (slug: string, use: (popup: Popup) => Promise<void>) =>
    withPopupAt(driver, `${server.origin}/${slug}/`, use);

  async function save(slug: string): Promise<void> {
    await withArticle(slug, async (popup) => {
      await readingOf(popup);
      await popup.click('Save');
      await popup.find('[data-part="toast"]');
      expect(await inEveryTheme(popup.page)).toEqual([]);
    });
  }

  /** Opens an article's full page, hands it over, and leaves neither it nor the article's own behind. */
  async function withFullPage(slug: string, use: (full: Page) => Promise<void>): Promise<void> {
    const page = await driver.open(`${server.origin}/${slug}/`);
    const full = await openFullPage(driver, page);
    try {
      await use(full);
    } finally {
      await full.close();
      if (!page.isClosed()) await page.close();
    }
  }

  test.each(['sample', 'arabic', 'japanese', 'walled'])('the popup that reads "%s"', async (slug) => {
    await withArticle(slug, async (popup) => {
      await readingOf(popup);
      expect(await inEveryTheme(popup.page)).toEqual([]);
    });
  });

  test('the popup with the panel for text and theme open', async () => {
    await withArticle('sample', async (popup) => {
      await readingOf(popup);
      await popup.click('Text and theme');
      await popup.find('[data-part="size"]');
      expect(await inEveryTheme(popup.page)).toEqual([]);
    });
  });

  test('the empty list, and the sentence over it that says why the page is not read', async () => {
    await withArticle('home', async (popup) => {
      expect((await readingOf(popup)).message).not.toBe('');
      await popup.find('[data-part="empty"]');
      expect(await inEveryTheme(popup.page)).toEqual([]);
    });
  });

  test('the list of saved articles, and the toast after saving one', async () => {
    // Kept pictures would not be held back.
    await changeSettings(driver, { keepImages: 'off' });
    for (const slug of ['sample', 'arabic', 'japanese']) await save(slug);
    await withArticle('home', async (popup) => {
      await popup.waitFor(() => document.querySelectorAll('li[data-id]').length === 3);
      expect(await inEveryTheme(popup.page)).toEqual([]);
    });
  });

  test('a saved article that is open in the popup, with its pictures held back', async () => {
    await withArticle('home', async (popup) => {
      // The page's answer comes while the list is there already.
      await popup.find('[data-part="message"]');
      await popup.click('li[data-id] > button');
      await popup.find('[data-part="images-note"]');
      await readingOf(popup);
      expect(await inEveryTheme(popup.page)).toEqual([]);
      await popup.press('Escape');
      await popup.find('li[data-id]');
    });
  });

  test('the full page', async () => {
    await withFullPage('sample', async (full) => {
      expect(await inEveryTheme(full)).toEqual([]);
    });
  });

  test('a full page with words selected, then with a highlight open, its note, and the list below the text', async () => {
    await withFullPage('sample', async (full) => {
      await selectWords(full, 'Forty loaves');
      await findIn(full, '[data-part="highlight-bar"]');
      expect(await inEveryTheme(full)).toEqual([]);
      await full.keyboard.press('n');
      await findIn(full, '[data-part="highlight-bar"] textarea:focus');
      await full.keyboard.type('Fresh ones.');
      await findIn(full, '[data-part="highlights"] li p');
      expect(await inEveryTheme(full)).toEqual([]);
    });
  });

  test('the full page of an unfinished article', async () => {
    await withFullPage('story-never', async (full) => {
      expect((await readingOf(full)).verdict).toBe('unfinished');
      expect(await inEveryTheme(full)).toEqual([]);
    });
  });

  test.each([
    ['a full page without its article', '/reader.html?id=0', '[data-part="message"]'],
    ['the options', '/options.html', 'main'],
    ['the welcome', '/welcome.html', 'main'],
  ])('%s', async (_what, path, sign) => {
    const page = await driver.openExtension(path);
    await page.waitForSelector(sign);
    expect(await inEveryTheme(page)).toEqual([]);
    await page.close();
  });
});

/** What axe says against a page, theme by theme. */
async function inEveryTheme(page: Page): Promise<string[]> {
  const all: string[] = [];
  for (const theme of THEMES) {
    await showTheme(page, theme);
    all.push(...(await violationsOf(page)).map((violation) => `${theme}: ${violation}`));
  }
  return all;
}
