import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { openFirstForm } from '@/tests/support/first-form';
import { smallArticle } from '@/tests/support/small-article';
import { expectTrueBooks } from '@/tests/support/true-books';
import { select } from '@/utils/library/select';
import { database } from '../store/database';
import { findArticle, keepRecent, listBodies, removeForGood } from './article-store';
import { changeEntries, changeEntry, findEntry, saveArticle, saveLink } from './library-store';
import { newestEntries, readCatalogue, readCounts } from './list-store';
import { writePosition } from './position-store';
import { tidy } from './tidy';

vi.mock('../messages', () => ({ send: async () => undefined }));

const DAY = 86_400_000;
const NEWEST = { by: 'saved', reversed: false } as const;
const everything = { terms: [], filters: [], problems: [] };

beforeEach(emptyLibrary);

test('counters and packs are true whatever is done in whatever order', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const act = fc.tuple(
    fc.constantFrom('save', 'link', 'archive', 'trash', 'restore', 'read', 'star', 'tag', 'untag', 'move', 'purge'),
    fc.constantFrom(...names),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      for (const [what, name] of acts) {
        const made = await smallArticle(name);
        if (what === 'save') await saveArticle(made);
        else if (what === 'link') await saveLink(made.pageUrl, '');
        else if (what === 'archive') await changeEntry(made.id, { view: 'archive' });
        else if (what === 'trash') await changeEntry(made.id, { view: 'trash', trashedAt: 1 });
        else if (what === 'restore') await changeEntry(made.id, { view: 'inbox', trashedAt: 0 });
        else if (what === 'read') await changeEntry(made.id, { read: true });
        else if (what === 'star') await changeEntry(made.id, { favourite: true });
        else if (what === 'tag') await changeEntry(made.id, { tags: ['x', name] });
        else if (what === 'untag') await changeEntry(made.id, { tags: [name] });
        else if (what === 'move') await writePosition(made.id, { offset: 1, quote: '', length: 2 }, 0.5);
        else await removeForGood([made.id]);
      }
      await expectTrueBooks();
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('an article saved again has the new text, and the older one stays reachable', async () => {
  const first = await smallArticle('kites');
  await saveArticle(first);
  await changeEntry(first.id, { tags: ['wind'], favourite: true });
  const { updated } = await saveArticle(await smallArticle('kites', '<p>About kites, longer.</p>'));
  expect(updated).toBe(true);
  expect((await findArticle(first.id))?.article.html).toContain('longer');
  expect((await listBodies(first.id)).map((body) => body.article.html)).toContain(first.html);
  expect(await findEntry(first.id)).toMatchObject({ tags: ['wind'], favourite: true });
});

test('the same text saved again is kept once', async () => {
  const made = await smallArticle('kites');
  await saveArticle(made);
  await saveArticle(made);
  expect(await listBodies(made.id)).toHaveLength(1);
});

test('a list stays in the order of saving when the clock is set back', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    for (const [name, time] of [
      ['first', 3e12],
      ['second', 1e12],
      ['third', 1e12],
    ] as const) {
      vi.setSystemTime(time);
      await saveArticle(await smallArticle(name));
    }
    const titles = (await newestEntries('inbox', 9)).map((entry) => entry.title);
    expect(titles).toEqual(['On third', 'On second', 'On first']);
    const catalogue = await readCatalogue();
    const ids = Array.from(select(catalogue, everything, NEWEST), catalogue.id);
    expect(ids).toEqual((await newestEntries('inbox', 9)).map((entry) => entry.id));
  } finally {
    vi.useRealTimers();
  }
});

test('several are changed in one go, each by what it is', async () => {
  const [a, b] = [await smallArticle('a'), await smallArticle('b')];
  await saveArticle(a);
  await saveArticle(b);
  await changeEntries([a.id, b.id], (entry) => ({ tags: [...entry.tags, 'both'] }));
  expect((await readCounts()).get('tag:both')).toBe(2);
});

test('what was deleted goes after thirty days, with all that belongs to it', async () => {
  const made = await smallArticle('kites');
  await saveArticle(made);
  await changeEntry(made.id, { view: 'trash', trashedAt: 1000 });
  await keepRecent(made);
  await tidy(1000 + 29 * DAY);
  // A clock that is years ahead for a day.
  await tidy(1000 + 999 * DAY);
  await tidy(1000 + 30 * DAY);
  await tidy(1000 + 31 * DAY);
  expect(await findEntry(made.id)).not.toBeNull();
  for (const day of [32, 33]) await tidy(1000 + day * DAY);
  expect(await findArticle(made.id)).toBeNull();
  expect(await findEntry(made.id)).toBeNull();
  expect(await listBodies(made.id)).toEqual([]);
  await expectTrueBooks();
});

test('of articles that were only opened the last fifty are kept, and where those and the saved ones were left', async () => {
  const place = { offset: 0, quote: 'Words.', length: 600 };
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    for (let one = 0; one < 60; one++) {
      vi.setSystemTime(1_000_000 + one);
      const article = await smallArticle(`opened-${one}`);
      await keepRecent(article);
      await writePosition(article.id, place, 0.5);
    }
  } finally {
    vi.useRealTimers();
  }
  const stored = async (name: 'recents' | 'positions') => (await (await database()).getAllKeys(name)).length;
  expect(await stored('recents')).toBe(50);
  await tidy(2_000_000);
  expect(await stored('positions')).toBe(50);
});

test('a library of the first form is brought to the present one whole', async () => {
  const made = await smallArticle('kites');
  (await database()).close();
  const old = await openFirstForm();
  const row = (name: string, seq: number, savedAt: number) => ({
    ...{ id: name === 'kites' ? made.id : name.repeat(26), kind: name === 'kites' ? 'article' : 'link' },
    ...{ url: `https://site.example/${name}`, pageUrl: `https://site.example/${name}`, title: name, byline: '' },
    ...{ site: '', lang: 'en', dir: 'ltr', minutes: 1, view: 'inbox', read: name === 'b', progress: 0.25, seq },
    ...{ savedAt, updatedAt: savedAt, trashedAt: 0 },
  });
  await old.put('entries', row('kites', 1, 5000));
  await old.put('entries', row('b', 2, 4000));
  await old.put('entries', { id: 'damaged', view: 'inbox', seq: 3 });
  await old.put('bodies', { id: made.id, article: made });
  await old.put('counters', { name: 'seq', value: 3 });
  old.close();
  vi.resetModules();
  const fresh = await import('../store/database');
  const db = await fresh.database();
  const { newestEntries: newest } = await import('./list-store');
  expect((await newest('inbox', 9)).map((entry) => entry.title)).toEqual(['b', 'kites']);
  const [, kites] = await newest('inbox', 9);
  expect((await db.get('bodies', kites?.bodyId ?? ''))?.article).toEqual(made);
  expect(await db.get('entries', 'damaged')).toBeDefined();
  expect(await db.get('counters', 'view:inbox')).toEqual({ name: 'view:inbox', value: 2 });
  expect((await db.getAll('packs'))[0]?.ids.filter((id) => id !== '')).toHaveLength(2);
  expect(await db.count('unindexed')).toBe(2);
  db.close();
});
