import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFullPage } from './support/full-page.ts';
import { holds } from './support/holds.ts';
import { readingOf } from './support/reading.ts';
import { reload } from './support/reload.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';

describe.each(['chromium', 'firefox'] as const)('the full page in %s', (name) => {
  const { driver, server } = stage(name);
  let full: Page;
  beforeAll(async () => {
    full = await openFullPage(driver, await driver.open(`${server.origin}/sample/`));
  });

  test('keeps the nodes of the text through every change of type and theme', async () => {
    await full.evaluate(() => Object.assign(globalThis, { kept: document.querySelector('[data-part="body"] p') }));
    for (const key of ['t', '+', '+', 't'] as const) await full.keyboard.press(key);
    await holds(full, () => document.documentElement.dataset.theme === 'sepia');
    expect(
      await full.evaluate(
        () => document.querySelector('[data-part="body"] p') === (globalThis as unknown as { kept: Element }).kept,
      ),
    ).toBe(true);
  });

  test('remembers the place by its words, through a reload and another text size', async () => {
    const words = 'When the road reached Orrin';
    await full.evaluate((text) => {
      const paragraph = [...document.querySelectorAll('[data-part="body"] p')].find((block) =>
        block.textContent?.startsWith(text),
      );
      scrollTo({ top: scrollY + (paragraph?.getBoundingClientRect().top ?? 0) - 60, behavior: 'instant' });
    }, words);
    await until('the place to be written', async () => (await placeOf(full))?.startsWith(words) === true);
    await reload(full);
    await readingOf(full);
    expect(await topBlock(full)).toContain(words);
    await full.keyboard.press('0');
    await reload(full);
    await readingOf(full);
    expect(await topBlock(full)).toContain(words);
  });

  test('follows a footnote there and back without a step in the history', async () => {
    const before = await full.evaluate(() => history.length);
    await full.evaluate(() => document.querySelector<HTMLElement>('[data-part="body"] sup a[href^="#"]')?.click());
    expect(await full.evaluate(() => document.activeElement?.hasAttribute('data-anchor'))).toBe(true);
    expect(await full.evaluate(() => history.length)).toBe(before);
    expect(await full.evaluate(() => location.hash)).toBe('');
  });

  test('saves and archives with the keyboard', async () => {
    await full.keyboard.press('s');
    await holds(
      full,
      () => document.querySelector('button[aria-keyshortcuts="s"]')?.getAttribute('aria-pressed') === 'true',
    );
    await full.keyboard.press('e');
    await holds(
      full,
      () => document.querySelector('button[aria-keyshortcuts="e"]')?.getAttribute('aria-pressed') === 'true',
    );
  });

  test('keeps two tags of which the second comes before the first is shown', async () => {
    await full.locator('::-p-aria(Tags)').click();
    await full.waitForSelector('input[data-part="tag"]');
    await full.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('input[data-part="tag"]');
      for (const tag of ['first', 'second']) {
        if (field === null) return;
        field.value = tag;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        // What was typed is drawn as soon as nothing else runs.
        await Promise.resolve();
        field.form?.requestSubmit();
        await Promise.resolve();
      }
    });
    const tags = () => [...document.querySelectorAll('li > bdi')].map((tag) => tag.textContent).join(' ');
    await full.waitForFunction(`(${tags})() === 'first second'`, { polling: 50 });
    await full.keyboard.press('Escape');
  });
});

/** Words at the place that the library has written for the article on show. */
function placeOf(full: Page): Promise<string | undefined> {
  return full.evaluate(
    () =>
      new Promise<string | undefined>((resolve) => {
        const open = indexedDB.open('lectern');
        open.onsuccess = () => {
          const all = open.result.transaction('positions').objectStore('positions').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result[0]?.place.quote);
          };
        };
      }),
  );
}

/** Text of the first block that shows below the toolbar. */
function topBlock(full: Page): Promise<string> {
  return full.evaluate(
    () =>
      [...document.querySelectorAll('[data-part="body"] > *')].find(
        (block) => block.getBoundingClientRect().bottom > 62,
      )?.textContent ?? '',
  );
}
