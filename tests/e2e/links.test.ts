import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import type { Popup } from './support/popup.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';
import { toolbarButton } from './support/toolbar.ts';
import { until } from './support/until.ts';
import { withPopup, withPopupAt } from './support/with-popup.ts';

describe.each(['chromium', 'firefox'] as const)('a link that was saved unread, in %s', (name) => {
  const { driver, server } = stage(name, { headed: true });
  const { title = '' } = fixture('short').expect;

  async function saveLink(path: string): Promise<void> {
    const page = await driver.open(`${server.origin}/empty/`);
    await page.evaluate((href) => {
      document.body.append(Object.assign(document.createElement('a'), { id: 'link', href, textContent: 'A kite' }));
    }, path);
    await driver.menu(page, { title: 'Save link for later', on: '#link' });
    await until('the button says so', async () => (await toolbarButton(driver, page)).badge === '✓');
    await page.close();
  }

  const inList = (use: (popup: Popup) => Promise<void>) => withPopupAt(driver, `${server.origin}/empty/`, use);

  /** The rows of the list, once there are so many. */
  async function rows(popup: Popup, count: number): Promise<string[]> {
    await popup.waitFor((wanted) => document.querySelectorAll('li[data-id]').length === wanted, count);
    return popup.evaluate(() => [...document.querySelectorAll('li[data-id] > button')].map((row) => row.textContent));
  }

  test('becomes the article when its page is read, and stays one entry where the page names another address', async () => {
    await saveLink('/short/?from=list');
    await inList(async (popup) => expect(await rows(popup, 1)).toEqual([expect.stringContaining('Link')]));
    const page = await driver.open(`${server.origin}/short/?from=list`);
    await page.evaluate(() => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'canonical', href: '/short/' }));
    });
    await withPopup(driver, page, (popup) => popup.waitFor(isSaved));
    await page.close();
    await inList(async (popup) => {
      expect(await rows(popup, 1)).toEqual([expect.stringContaining(title)]);
      await popup.click('li[data-id] > button');
      expect((await readingOf(popup)).title).toBe(title);
      await popup.click('All saved articles');
    });
  });

  test('is left alone once it is deleted', async () => {
    await saveLink('/short/?from=friend');
    await inList(async (popup) => {
      await popup.waitFor(() => document.querySelector('li[data-id] > button')?.textContent?.includes('Link'));
      await popup.click('Delete');
      await popup.find('[data-part="toast"]');
    });
    await withPopupAt(driver, `${server.origin}/short/?from=friend`, async (popup) => {
      await readingOf(popup);
      await popup.click('Save');
      expect(await (await popup.find('[data-part="toast"]')).evaluate((toast) => toast.textContent)).toContain(
        'Saved. You will find it',
      );
    });
  });
});

/** The article that is shown is in the list. */
function isSaved(): boolean {
  return document.querySelector('button[aria-keyshortcuts="s"]')?.getAttribute('aria-pressed') === 'true';
}
