import { describe, expect, test } from 'vitest';
import type { Popup } from './support/popup.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';
import { readTable } from './support/stored.ts';
import { violationsOf } from './support/violations.ts';
import { withPopup, withPopupAt } from './support/with-popup.ts';

/** A comment of the page's, which is not the article's; and a paragraph of the article. */
const MISSING = 'My uncle drove the early train for years';
const TOO_MUCH = 'bread, medicines, and the newspaper for the school;';

describe.each(['chromium', 'firefox'] as const)('a text that its reader mends, in %s', (name) => {
  const { driver, server } = stage(name);

  const tick = (popup: Popup, words: string) =>
    popup.evaluate((wanted) => {
      const rows = [...document.querySelectorAll('[data-part="mend"] label')];
      rows
        .find((row) => row.textContent?.startsWith(wanted))
        ?.querySelector('input')
        ?.click();
    }, words);

  test('takes in what was left out, gives up what does not belong, and stays so', async () => {
    const page = await driver.open(`${server.origin}/sample/`);
    await withPopup(driver, page, async (popup) => {
      const before = await readingOf(popup);
      expect(before.body).not.toContain(MISSING);
      expect(before.body).toContain(TOO_MUCH);
      await popup.click('Mend the text');
      await popup.find('[data-part="mend"] input');
      // What is missing is what the keyboard comes to first.
      const focused = await popup.evaluate(() => document.activeElement?.closest('label')?.textContent ?? '');
      expect(focused.startsWith(MISSING)).toBe(true);
      expect(await violationsOf(popup.page)).toEqual([]);
      await tick(popup, MISSING);
      await tick(popup, TOO_MUCH);
      await popup.click('Read it so');
      await popup.waitFor((words) => document.querySelector('article')?.textContent?.includes(words), MISSING);
      const after = await readingOf(popup);
      expect(after.body).not.toContain(TOO_MUCH);
      expect(after.title).toBe(before.title);
    });
    // The page itself is as it was.
    expect(await page.evaluate(() => document.body.textContent?.includes('bread, medicines'))).toBe(true);
    await withPopup(driver, page, async (popup) => {
      const again = await readingOf(popup);
      expect(again.body).toContain(MISSING);
      expect(again.body).not.toContain(TOO_MUCH);
      await popup.click('Save');
      await popup.find('[data-part="toast"]');
    });
    await withPopup(driver, page, async (popup) => {
      await readingOf(popup);
      await popup.click('Mend the text');
      await popup.find('[data-part="mend"] input');
      await tick(popup, MISSING);
      await tick(popup, TOO_MUCH);
      await popup.click('Read it so');
      await popup.waitFor((words) => document.querySelector('article')?.textContent?.includes(words), TOO_MUCH);
      expect((await readingOf(popup)).body).not.toContain(MISSING);
      // It is saved already, and follows.
      await popup.find('[data-part="toast"]');
      const [entry] = await readTable(popup.page, 'entries');
      const body = (await readTable(popup.page, 'bodies')).find(({ id }) => id === entry?.bodyId);
      expect((body as { article: { html: string } }).article.html).toContain(TOO_MUCH);
    });
    await page.close();
  });

  test('a text in doubt offers it above the first line', async () => {
    await withPopupAt(driver, `${server.origin}/told-more/`, async (popup) => {
      expect((await readingOf(popup)).verdict).toBe('doubtful');
      await popup.click('[data-part="verdict"] button');
      await popup.find('[data-part="mend"] input');
    });
  });

  test('a text in a frame is mended as well', async () => {
    await withPopupAt(driver, `${server.origin}/frame/`, async (popup) => {
      const { body } = await readingOf(popup);
      await popup.click('Mend the text');
      await popup.find('[data-part="mend"] input');
      const first = await popup.evaluate(() => {
        const row = document.querySelector('[data-part="mend"] label');
        row?.querySelector('input')?.click();
        return row?.textContent ?? '';
      });
      expect(body).toContain(first);
      await popup.click('Read it so');
      await popup.waitFor(() => document.querySelector('article') !== null);
      expect((await readingOf(popup)).body).not.toContain(first);
    });
  });
});
