import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { smallArticle } from '@/tests/support/small-article';
import { database } from '../store/database';
import { editHighlights, highlightsOf } from './highlight-store';
import { findEntry, saveArticle, saveLink } from './library-store';
import { readCounts } from './list-store';

vi.mock('../messages', () => ({ send: async () => undefined }));

let id: string;

beforeEach(async () => {
  await emptyLibrary();
  id = (await saveArticle(await smallArticle('one'))).entry.id;
});

test('a highlight is made, changed, taken away and brought back, and is counted all the while', async () => {
  await editHighlights(id, [
    { id: 'b', quote: 'later words', offset: 20 },
    { id: 'a', quote: 'words', offset: 3, color: 'blue' },
  ]);
  expect(await highlightsOf(id)).toMatchObject([
    { id: 'a', color: 'blue', note: '' },
    { id: 'b', color: 'yellow' },
  ]);
  expect((await findEntry(id))?.highlights).toBe(2);
  await editHighlights(id, [{ id: 'a', note: 'Why?' }]);
  expect(await highlightsOf(id)).toMatchObject([{ quote: 'words', color: 'blue', note: 'Why?' }, {}]);
  await editHighlights(id, [
    { id: 'a', gone: true },
    { id: 'b', gone: true },
  ]);
  expect(await highlightsOf(id)).toEqual([]);
  expect((await readCounts()).get('highlighted') ?? 0).toBe(0);
  await editHighlights(id, [{ id: 'a', gone: false }]);
  expect(await highlightsOf(id)).toMatchObject([{ id: 'a', note: 'Why?' }]);
  expect((await readCounts()).get('highlighted')).toBe(1);
});

test('a later edit has a later stamp, and an edit that changes nothing has none', async () => {
  await editHighlights(id, [{ id: 'a', quote: 'words' }]);
  const [made] = await highlightsOf(id);
  await editHighlights(id, [{ id: 'a', quote: 'words' }]);
  expect(await highlightsOf(id)).toEqual([made]);
  await editHighlights(id, [{ id: 'a', color: 'pink' }]);
  const [changed] = await highlightsOf(id);
  expect((changed?.stamp ?? '') > (made?.stamp ?? '')).toBe(true);
});

test('a note on the whole article is there as long as it says something', async () => {
  await editHighlights(id, [{ id: 'n', note: 'On the whole' }]);
  expect(await highlightsOf(id)).toMatchObject([{ quote: '', note: 'On the whole' }]);
  await editHighlights(id, [{ id: 'n', note: '' }]);
  expect(await highlightsOf(id)).toEqual([]);
  await editHighlights(id, [{ id: 'n', note: 'After all' }]);
  expect(await highlightsOf(id)).toMatchObject([{ note: 'After all' }]);
});

test('search has to look at the article again after each edit', async () => {
  const db = await database();
  await editHighlights(id, [{ id: 'a', quote: 'words' }]);
  await db.clear('unindexed');
  await editHighlights(id, [{ id: 'a', note: 'Why?' }]);
  expect(await db.getAllKeys('unindexed')).toEqual([id]);
});

test('a link’s highlights are its article’s once it is read, whatever address the page gives itself', async () => {
  const link = (await saveLink('https://short.example/x', 'Elsewhere'))?.entry.id ?? '';
  await editHighlights(link, [
    { id: 'a', quote: 'About two' },
    { id: 'n', note: 'From Pocket' },
  ]);
  const { entry } = await saveArticle(await smallArticle('two'), link);
  expect(entry.id).not.toBe(link);
  expect((await findEntry(link))?.view).toBe('trash');
  expect(await highlightsOf(entry.id)).toMatchObject([{ quote: 'About two' }, { note: 'From Pocket' }]);
  expect((await findEntry(entry.id))?.highlights).toBe(2);
});

test('an article that is not saved has none, and a record that cannot be read takes no other with it', async () => {
  await expect(editHighlights('z'.repeat(26), [{ id: 'a', quote: 'words' }])).rejects.toMatchObject({
    failure: 'not-found',
  });
  await editHighlights(id, [{ id: 'a', quote: 'words' }]);
  await (await database()).put('highlights', { id: 'bad', articleId: id, quote: 7 } as never);
  expect(await highlightsOf(id)).toMatchObject([{ id: 'a' }]);
});
