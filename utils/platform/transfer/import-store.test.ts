// @vitest-environment jsdom

import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { incoming as item } from '@/tests/support/incoming';
import type { Incoming, Refused } from '@/utils/library/bundle';
import { findArticle } from '../library/article-store';
import { editHighlights, highlightsOf } from '../library/highlight-store';
import { changeEntry, findEntry, saveLink } from '../library/library-store';
import { newestEntries, readCounts } from '../library/list-store';
import { database } from '../store/database';
import { importAll, undoImport } from './import-store';

vi.mock('../messages', () => ({ send: async () => undefined }));

async function* stream(items: readonly (Incoming | Refused)[]) {
  yield* items;
}

const run = (items: readonly (Incoming | Refused)[], signal = new AbortController().signal) =>
  importAll(stream(items), { name: 'a file', size: 1000 }, { signal, onProgress: () => undefined });

/** Everything in the library but clocks, running numbers, and notes of the import itself. */
async function everything() {
  const db = await database();
  const rows = (await db.getAll('entries')).map(({ stamps: _, slot: __, ...entry }) => entry);
  return { rows, bodies: await db.getAll('bodies'), highlights: await db.getAll('highlights') };
}

async function idOf(title: string): Promise<string> {
  return (await everything()).rows.find((row) => row.title === title)?.id ?? '';
}

beforeEach(emptyLibrary);

const FILE: readonly (Incoming | Refused)[] = [
  { what: 'https://feed.example/', why: 'feed' },
  item('newest', { savedAt: 3000, tags: ['b', 'a'], favourite: true }),
  item('older', { savedAt: 2000, view: 'archive', read: true, progress: 1 }),
  { what: 'line 3', why: 'no-address' },
  item('text', {
    savedAt: 2000,
    html: '<p>Words <script>alert(1)</script>of a text.</p>',
    highlights: [{ quote: 'Words', note: 'mine', createdAt: 5 }],
  }),
  item('newest', { savedAt: 1000, tags: ['c'] }),
];

test('a file is taken in with its dates, states, tags, texts and highlights, and told what became of it', async () => {
  const report = await run(FILE);
  expect(report).toMatchObject({ fresh: 3, merged: 1, same: 0, refusedCount: 1, leftOut: 1 });
  expect(report.refused).toEqual([{ what: 'line 3', why: 'no-address' }]);
  const [top, ...others] = await newestEntries('inbox', 9);
  expect(top).toMatchObject({ title: 'text', savedAt: 2000, highlights: 1, kind: 'article' });
  expect(others).toMatchObject([{ title: 'newest', savedAt: 1000, tags: ['a', 'b', 'c'], favourite: true }]);
  expect((await newestEntries('archive', 9))[0]).toMatchObject({ title: 'older', read: true, progress: 1 });
  expect((await findArticle(top?.id ?? ''))?.article.html).toBe('<p>Words of a text.</p>');
  expect((await readCounts()).get('tag:a')).toBe(1);
});

test('the same file again changes nothing', async () => {
  await run(FILE);
  const before = await everything();
  const report = await run(FILE);
  expect(report).toMatchObject({ fresh: 0, merged: 0, same: 4 });
  expect(await everything()).toEqual(before);
});

test('words with other line breaks are the same highlight', async () => {
  const told = (quote: string, note: string) => item('a', { highlights: [{ quote, note, createdAt: 5 }] });
  await run([told('One. Two.', 'First - a'), told('', 'On all of it')]);
  const before = await everything();
  expect(await run([told('One.\n\nTwo.', 'First\n- a'), told('', 'On all\nof it')])).toMatchObject({ same: 2 });
  expect(await everything()).toEqual(before);
});

test('an import is taken back whole', async () => {
  await saveLink('https://site.example/newest', 'mine');
  const [mine] = await newestEntries('inbox', 9);
  await changeEntry(mine?.id ?? '', { tags: ['own'] });
  const before = await everything();
  const { id } = await run(FILE);
  expect((await everything()).rows).toHaveLength(3);
  expect(await undoImport(id)).toBe(3);
  expect(await everything()).toEqual(before);
  expect([...(await readCounts())].filter(([, count]) => count > 0).map(([name]) => name)).toEqual(
    expect.not.arrayContaining(['tag:a', 'tag:b', 'favourite', 'highlighted']),
  );
});

test('what was changed since an import keeps that change when the import is taken back', async () => {
  const { id } = await run(FILE);
  const [top, second] = await newestEntries('inbox', 9);
  await changeEntry(second?.id ?? '', { tags: [...(second?.tags ?? []), 'later'] });
  await undoImport(id);
  expect(await findEntry(second?.id ?? '')).toMatchObject({ title: 'newest' });
  expect(await findEntry(top?.id ?? '')).toBeNull();
});

test('what somebody marked or wrote in an imported article is not taken back with it', async () => {
  const passages = ['one', 'two'].map((quote, at) => ({ quote, note: '', createdAt: 1000 + at }));
  const { id } = await run([item('marked', { highlights: passages }), item('plain')]);
  const [plain, marked] = await Promise.all(['plain', 'marked'].map(idOf));
  const [first] = await highlightsOf(marked ?? '');
  await editHighlights(marked ?? '', [{ id: first?.id ?? '', note: 'Look this up.' }]);
  await editHighlights(plain ?? '', [{ id: 'own', quote: 'Words' }]);
  expect(await undoImport(id)).toBe(0);
  expect(await highlightsOf(marked ?? '')).toMatchObject([{ quote: 'one', note: 'Look this up.' }]);
  expect(await findEntry(marked ?? '')).toMatchObject({ highlights: 1 });
  expect(await highlightsOf(plain ?? '')).toMatchObject([{ quote: 'Words' }]);
});

test('a note that another program has added to marked words is taken in, once, and taken back', async () => {
  const passage = { quote: 'one', note: '', createdAt: 1000 };
  await run([item('marked', { highlights: [passage] })]);
  const id = await idOf('marked');
  const before = await highlightsOf(id);
  const noted = [item('marked', { highlights: [{ ...passage, note: 'Why?' }] })];
  const report = await run(noted);
  expect(report).toMatchObject({ merged: 1 });
  expect(await highlightsOf(id)).toMatchObject([{ quote: 'one', note: 'Why?' }]);
  expect(await run(noted)).toMatchObject({ same: 1 });
  await run([item('marked', { highlights: [{ ...passage, note: 'And how?' }] })]);
  expect(await highlightsOf(id)).toMatchObject([{ quote: 'one', note: 'Why?', was: ['And how?'] }]);
  await editHighlights(id, [{ id: before[0]?.id ?? '', color: 'pink' }]);
  await undoImport(report.id);
  expect(await highlightsOf(id)).toMatchObject([{ color: 'pink', note: 'Why?' }]);
});

test('a note on words whose highlight was taken away brings it back, and an import that did both is taken back whole', async () => {
  const passage = { quote: 'one', note: '', createdAt: 1000 };
  const twice = await run([
    item('marked', { highlights: [passage] }),
    ...Array.from({ length: 120 }, (_, at) => item(`n${at}`)),
    item('marked', { highlights: [{ ...passage, note: 'Why?' }] }),
  ]);
  const id = await idOf('marked');
  expect(await highlightsOf(id)).toMatchObject([{ quote: 'one', note: 'Why?' }]);
  await undoImport(twice.id);
  expect((await everything()).highlights).toEqual([]);
  expect(await findEntry(id)).toBeNull();
  await run([item('marked', { highlights: [passage] })]);
  const [mine] = await highlightsOf(id);
  await editHighlights(id, [{ id: mine?.id ?? '', gone: true }]);
  await run([item('marked', { highlights: [{ ...passage, note: 'Why?' }] })]);
  expect(await highlightsOf(id)).toMatchObject([{ quote: 'one', note: 'Why?' }]);
  expect(await findEntry(id)).toMatchObject({ highlights: 1 });
});

test('an article that an import brings back out of the trash has its highlights of before', async () => {
  await run([item('again')]);
  const id = await idOf('again');
  await editHighlights(id, [{ id: 'own', quote: 'Words' }]);
  await changeEntry(id, { view: 'trash', trashedAt: 1 });
  await run([item('again')]);
  expect(await findEntry(id)).toMatchObject({ view: 'inbox', highlights: 1 });
});

test('a list that names a deleted article brings it back with its text, tags and star', async () => {
  await run([item('text', { html: '<p>Words of a text.</p>', tags: ['mine'], favourite: true })]);
  const id = await idOf('text');
  await changeEntry(id, { view: 'trash', trashedAt: 1 });
  expect(await run([item('text', { tags: ['theirs'], savedAt: 5000 })])).toMatchObject({ fresh: 1, merged: 0 });
  expect(await findEntry(id)).toMatchObject({
    ...{ kind: 'article', view: 'inbox', trashedAt: 0, savedAt: 5000, tags: ['mine', 'theirs'], favourite: true },
  });
  expect((await findArticle(id))?.article.html).toContain('Words');
});
