import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';
import { withPopupAt } from './support/with-popup.ts';

const LATIN = /[A-Za-z]{2,}/g;

/** The words in Latin letters that our messages in a language are made of. */
function latinWordsOf(language: string): Set<string> {
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  const texts = Object.values(messages as Record<string, { message: string }>).map(({ message }) => message);
  return new Set(texts.flatMap((text) => text.match(LATIN) ?? []));
}

describe.each([
  { lang: 'ar', dir: 'rtl', foreign: 'japanese' },
  { lang: 'ja', dir: 'ltr', foreign: 'arabic' },
])('in a browser that speaks "$lang"', ({ lang, dir, foreign }) => {
  const { driver, server } = stage('chromium', { lang });

  const own = latinWordsOf(lang);
  const english = [...latinWordsOf('en')].filter((word) => !own.has(word));

  /** A surface is in the language and direction of the browser, and says no word of English that is ours. */
  async function expectTranslated(surface: Page): Promise<void> {
    expect(await surface.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      lang,
      dir,
    ]);
    const said = await surface.evaluate(wordsOnScreen);
    expect(said.length).toBeGreaterThan(0);
    expect(said.flatMap((text) => text.match(LATIN) ?? []).filter((word) => english.includes(word))).toEqual([]);
  }

  test('the popup on an article, its panel for text and theme, and the toast after saving', async () => {
    await withPopupAt(driver, `${server.origin}/${foreign}/`, async (popup) => {
      expect((await readingOf(popup)).message).toBe('');
      await popup.click('button[aria-expanded]');
      await popup.find('[data-part="size"]');
      await expectTranslated(popup.page);
      await popup.click('button[aria-keyshortcuts="s"]');
      await popup.find('[data-part="toast"]');
      await expectTranslated(popup.page);
    });
  });

  test('the popup on a page that is none: the sentence, the list, and each empty list', async () => {
    await withPopupAt(driver, `${server.origin}/home/`, async (popup) => {
      expect((await readingOf(popup)).message).not.toBe('');
      await popup.find('li[data-id]');
      await expectTranslated(popup.page);
      for (const view of ['archive', 'trash']) {
        await popup.click(`[data-value="${view}"] input`);
        await popup.find('[data-part="empty"]');
        await expectTranslated(popup.page);
      }
    });
  });

  test.each(['/options.html', '/welcome.html', '/reader.html?id=0'])('%s', async (path) => {
    const page = await driver.openExtension(path);
    await page.waitForSelector('main > *');
    await expectTranslated(page);
    await page.close();
  });

  test("the button's own title and the names of the commands", async () => {
    const said = await driver.worker(async () => {
      const { chrome } = globalThis as unknown as { chrome: ChromeInside };
      const commands = await chrome.commands.getAll();
      return [await chrome.action.getTitle({}), ...commands.map(({ description }) => description ?? '')];
    });
    expect(said.flatMap((text) => text.match(LATIN) ?? []).filter((word) => english.includes(word))).toEqual([]);
  });
});

/** Everything that is written or read out, but for keys, which are called what the keyboard calls them. */
function wordsOnScreen(): string[] {
  const elements = [...document.querySelectorAll('body *:not(kbd)')];
  const texts = elements.flatMap((element) => [...element.childNodes].filter((node) => node instanceof Text));
  const names = ['aria-label', 'title', 'placeholder', 'alt'];
  return [
    ...texts.map((text) => text.data),
    ...elements.flatMap((element) => names.map((name) => element.getAttribute(name) ?? '')),
  ].filter((text) => text.trim() !== '');
}

interface ChromeInside {
  action: { getTitle(details: object): Promise<string> };
  commands: { getAll(): Promise<{ description?: string }[]> };
}
