import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { holds } from './support/holds.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';
import { withPopup } from './support/with-popup.ts';

describe.each(['chromium', 'firefox'] as const)('"Copy link" in %s', (name) => {
  const { driver, server } = stage(name);

  test("copies the article's own address and says so", async () => {
    const page = await driver.open(`${server.origin}/short/?utm_source=letter&page=2#end`);
    await withPopup(driver, page, async (popup) => {
      await readingOf(popup);
      await popup.click('Copy link');
      await popup.waitFor(() => document.querySelector('[data-part="toast"]')?.textContent?.includes('Link copied.'));
    });
    expect(await pasted(page)).toBe(`${server.origin}/short/?page=2`);
    await page.close();
  });
});

/** What a person gets who pastes into a page. */
async function pasted(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
  });
  await page.keyboard.down('Control');
  // Chromium takes made-up keys for no command of the editor unless it is told which.
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  await holds(page, () => document.querySelector('textarea')?.value !== '');
  return page.$eval('textarea', (field) => field.value);
}
