// @vitest-environment jsdom

import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { incoming as item } from '@/tests/support/incoming';
import { smallArticle } from '@/tests/support/small-article';
import * as gate from '@/utils/article/parse-article';
import type { Incoming } from '@/utils/library/bundle';
import { changeEntry, findEntry, saveArticle } from '../library/library-store';
import { newestEntries } from '../library/list-store';
import { database } from '../store/database';
import { importAll } from './import-store';

// So that it can be spied on.
vi.mock('@/utils/article/parse-article', async (original) => ({ ...(await original<typeof gate>()) }));
vi.mock('../messages', () => ({ send: async () => undefined }));

async function* stream(items: readonly Incoming[]) {
  yield* items;
}

const run = (items: readonly Incoming[]) =>
  importAll(
    stream(items),
    { name: 'a file', size: 1000 },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );

async function everything() {
  const db = await database();
  return { rows: await db.getAll('entries'), bodies: await db.getAll('bodies') };
}

async function idOf(title: string): Promise<string> {
  return (await everything()).rows.find((row) => row.title === title)?.id ?? '';
}

beforeEach(emptyLibrary);

test('the same file again changes nothing when its links have become articles of other addresses', async () => {
  const file = [
    item('plain', { url: 'http://www.site.example/story', tags: ['a'] }),
    item('short', { url: 'https://short.example/s' }),
  ];
  await run(file);
  for (const title of ['plain', 'short']) await saveArticle(await smallArticle('story'), await idOf(title));
  const before = await everything();
  expect(await run(file)).toMatchObject({ fresh: 0, merged: 0, same: 2 });
  expect(await everything()).toEqual(before);
  const { id } = await smallArticle('story');
  expect(await run([item('short', { url: 'https://short.example/s', tags: ['b'] })])).toMatchObject({ merged: 1 });
  expect(await findEntry(id)).toMatchObject({ tags: ['a', 'b'] });
  await changeEntry(id, { view: 'trash', trashedAt: 1 });
  expect(await run(file.slice(0, 1))).toMatchObject({ fresh: 1 });
  expect(await findEntry(id)).toMatchObject({ kind: 'article', view: 'inbox' });
});

test('an address that is archived in one row of a file is archived, in whatever order they come', async () => {
  const [starred, archived] = [{ favourite: true }, { view: 'archive', read: true }] as const;
  const file = [item('a', starred), item('a', archived), item('b', archived), item('b', starred), item('c')];
  await run(file);
  expect((await newestEntries('archive', 9)).map(({ title, favourite }) => [title, favourite])).toEqual([
    ['a', true],
    ['b', true],
  ]);
  await changeEntry(await idOf('a'), { view: 'inbox' });
  expect(await run([...file, item('c', archived)])).toMatchObject({ fresh: 0, merged: 1, same: 5 });
  expect((await newestEntries('inbox', 9)).map(({ title }) => title)).toEqual(['a', 'c']);
});

test('a text that becomes too large as we write it is told, and its address kept', async () => {
  vi.spyOn(gate, 'parseArticle').mockResolvedValueOnce('too-large');
  const report = await run([item('vast', { html: '<p>Words.</p>' }), item('a', { html: '<p>Words.</p>' })]);
  const url = 'https://site.example/vast?utm_source=feed';
  expect(report).toMatchObject({ fresh: 2, refusedCount: 1, refused: [{ what: url, why: 'too-large' }] });
  expect(await findEntry(await idOf('vast'))).toMatchObject({ kind: 'link' });
  expect(await findEntry(await idOf('a'))).toMatchObject({ kind: 'article' });
});
