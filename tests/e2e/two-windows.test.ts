import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Audit } from './support/audit.ts';
import type { Edits } from './support/edit.ts';
import { provide } from './support/provide.ts';
import { seedLibrary } from './support/seed.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';

const ARTICLES = 12;
const CHANGES = 300;

declare const lecternAudit: { audit(): Promise<Audit> };
declare const lecternEdit: {
  edit(seed: number, own: string, ids: readonly string[], count: number): Promise<Record<string, Edits>>;
};

/** A row as a reader sees it. */
interface Row {
  readonly id: string;
  readonly isRead: boolean;
  readonly isFavourite: boolean;
  readonly tags: string;
}

describe.each(['chromium', 'firefox'] as const)('two windows that change the same articles, in %s', (name) => {
  const { driver } = stage(name);

  test('lose no change, and show the same in the end', async () => {
    const pages = [await driver.openExtension('/library.html'), await driver.openExtension('/library.html')] as const;
    await seedLibrary(pages[0], ARTICLES);
    for (const page of pages) {
      await provide(page, 'tests/e2e/support/audit.ts', 'lecternAudit');
      await provide(page, 'tests/e2e/support/edit.ts', 'lecternEdit');
    }
    const before = await statesOf(pages[0]);
    const ids = Object.keys(before).sort();
    const edits = await Promise.all(
      pages.map((page, at) =>
        page.evaluate((...given) => lecternEdit.edit(...given), at + 1, at === 0 ? 'left ' : 'right ', ids, CHANGES),
      ),
    );
    const after = await statesOf(pages[1]);
    for (const id of ids) {
      const own = edits.map((all) => all[id] as Edits);
      expect(after[id], id).toEqual(afterEdits(before[id] as State, own));
    }
    expect((await pages[0].evaluate(() => lecternAudit.audit())).problems).toEqual([]);
    const wanted = ids.filter((id) => after[id]?.view === 'inbox').map((id) => rowOf(id, after[id] as State));
    for (const page of pages) {
      // A window behind another paints nothing.
      await page.bringToFront();
      await until('the list shows how it all ended', async () => isSame(await rowsOf(page), wanted));
      const order = (await rowsOf(page)).map(({ id }) => id);
      expect(order).toEqual([...order].sort((a, b) => (after[b]?.order ?? 0) - (after[a]?.order ?? 0)));
    }
  });
});

interface State {
  readonly read: boolean;
  readonly favourite: boolean;
  readonly view: string;
  readonly order: number;
  readonly tags: readonly string[];
}

function statesOf(page: Page): Promise<Record<string, State>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, State>>((resolve) => {
        const open = indexedDB.open('lectern');
        open.onsuccess = () => {
          const all = open.result.transaction('entries').objectStore('entries').getAll();
          all.onsuccess = () => {
            open.result.close();
            const state = ({ read, favourite, view, order, tags }: State) => ({ read, favourite, view, order, tags });
            resolve(Object.fromEntries(all.result.map((row) => [row.id, state(row)])));
          };
        };
      }),
  );
}

/** What an article must have become, in whatever order the changes came. */
function afterEdits(before: State, edits: readonly Edits[]): State {
  const isOdd = (what: keyof Edits['turns']) => edits.reduce((sum, { turns }) => sum + turns[what], 0) % 2 === 1;
  return {
    read: before.read !== isOdd('read'),
    favourite: before.favourite !== isOdd('favourite'),
    view: (before.view === 'archive') !== isOdd('view') ? 'archive' : 'inbox',
    order: before.order,
    tags: [...before.tags, ...edits.flatMap(({ tags }) => tags)].sort(),
  };
}

function rowOf(id: string, { read, favourite, tags }: State): Row {
  return { id, isRead: read, isFavourite: favourite, tags: tags.map((tag) => `#${tag}`).join(' ') };
}

function rowsOf(page: Page): Promise<Row[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('li[data-id]')].map((row) => ({
      id: row.dataset.id ?? '',
      isRead: row.hasAttribute('data-read'),
      isFavourite: row.querySelector('[data-part="entry-title"] svg') !== null,
      tags:
        [...row.querySelectorAll('bdi')].map(({ textContent }) => textContent).find((text) => /^#/.test(text)) ?? '',
    })),
  );
}

function isSame(shown: readonly Row[], wanted: readonly Row[]): boolean {
  const sorted = (rows: readonly Row[]) => JSON.stringify([...rows].sort((a, b) => (a.id < b.id ? -1 : 1)));
  return sorted(shown) === sorted(wanted);
}
