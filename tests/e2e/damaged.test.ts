import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Audit } from './support/audit.ts';
import { provide } from './support/provide.ts';
import { seedLibrary } from './support/seed.ts';
import { stage } from './support/stage.ts';
import { readTable, writeRecord } from './support/stored.ts';
import { withPopupAt } from './support/with-popup.ts';

const ARTICLES = 14;

declare const lecternAudit: { audit(): Promise<Audit> };

describe.each(['chromium', 'firefox'] as const)('damaged records, in %s', (name) => {
  const { driver, server } = stage(name);
  let page: Page;
  beforeAll(async () => {
    page = await driver.openExtension('/options.html');
    await seedLibrary(page, ARTICLES);
    await provide(page, 'tests/e2e/support/audit.ts', 'lecternAudit');
  });
  const problems = async () => (await page.evaluate(() => lecternAudit.audit())).problems;

  /** What the library lists, once so many rows are there and none is still awaited. */
  async function listed(count: number, query = ''): Promise<(string | undefined)[]> {
    const library = await driver.openExtension(`/library.html#shelf=all&q=${encodeURIComponent(query)}`);
    await library.waitForFunction(
      (wanted) =>
        document.querySelectorAll('li[data-id]').length === wanted &&
        document.querySelectorAll('li[aria-busy]').length === 0,
      { polling: 50, timeout: 15_000 },
      count,
    );
    const ids = await library.$$eval('li[data-id]', (rows) => rows.map((row) => (row as HTMLElement).dataset.id));
    await library.close();
    return ids;
  }

  test('a pack: the list is whole, and the pack is made anew', async () => {
    for (const damage of [{ k: 0 }, { k: 0, ids: 'no ids' }]) {
      await writeRecord(page, 'packs', damage);
      expect(await listed(ARTICLES)).toHaveLength(ARTICLES);
      expect(await problems()).toEqual([]);
    }
  });

  test('a pack: an article is saved all the same, and stands in the list', async () => {
    await writeRecord(page, 'packs', { k: 0 });
    await withPopupAt(driver, `${server.origin}/short/`, async (popup) => {
      await popup.click('Save');
      await popup.waitFor(() => document.querySelector('[data-part="toast"]') !== null);
    });
    expect(await problems()).toEqual([]);
    expect(await listed(ARTICLES + 1)).toHaveLength(ARTICLES + 1);
  });

  test('a counter is counted again', async () => {
    await writeRecord(page, 'counters', { name: 'view:inbox', value: 'many' });
    await listed(ARTICLES + 1);
    expect(await problems()).toEqual([]);
  });

  test('a text: its article is listed, and says that it is not here', async () => {
    const [body] = await readTable(page, 'bodies');
    const { id, articleId } = body as { id: string; articleId: string };
    await writeRecord(page, 'bodies', { id, articleId, takenAt: 0, article: 'words' });
    expect(await listed(ARTICLES + 1)).toContain(articleId);
    const reader = await driver.openExtension(`/reader.html?id=${articleId}`);
    await reader.waitForSelector('[data-part="message"]');
    expect(await reader.$eval('[data-part="message"]', (one) => one.textContent)).toContain('This article is not here');
    await reader.close();
    await writeRecord(page, 'bodies', body as object);
  });

  test('entries: the others are listed, here and in the popup, and nothing waits for them', async () => {
    const entries = (await readTable(page, 'entries')) as { id: string; order: number; slot: number; view: string }[];
    const inbox = entries.filter(({ view }) => view === 'inbox').sort((a, b) => b.order - a.order);
    const [first, second] = inbox;
    if (first === undefined || second === undefined) throw new Error('There is nothing to damage.');
    await writeRecord(page, 'entries', { id: first.id, view: 'inbox', order: first.order });
    await writeRecord(page, 'entries', { ...second, url: 'javascript:alert(1)' });
    await withPopupAt(driver, `${server.origin}/empty/`, (popup) =>
      popup.waitFor(
        (wanted) =>
          Number(document.querySelector('li[data-id]')?.ariaSetSize) === wanted &&
          document.querySelector('li[aria-busy]') === null,
        inbox.length - 2,
      ),
    );
    expect(await listed(ARTICLES - 1)).not.toContain(first.id);
    expect(await listed(ARTICLES - 1, 'min:<9999')).not.toContain(second.id);
  });
});
