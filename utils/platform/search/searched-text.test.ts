import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { smallArticle } from '@/tests/support/small-article';
import { editHighlights } from '../library/highlight-store';
import { saveArticle, saveLink } from '../library/library-store';
import { database } from '../store/database';
import { nextItems } from './indexing';
import { indexedText, searchedText } from './searched-text';

vi.mock('../messages', () => ({ send: async () => undefined }));

beforeEach(emptyLibrary);

test('an article is searched by its standfirst, its text and its notes, but for those that were taken away', async () => {
  const { entry } = await saveArticle({ ...(await smallArticle('kites')), standfirst: 'A windy day.' });
  await editHighlights(entry.id, [
    { id: 'a', quote: 'kites', note: 'Ask grandfather.' },
    { id: 'b', quote: 'About', note: 'No matter.', gone: true },
    { id: 'c', quote: 'nowhere else' },
  ]);
  expect(await searchedText(entry)).toBe('A windy day.\nAbout kites.\nnowhere else\nAsk grandfather.');
  expect((await nextItems())?.items).toMatchObject([{ words: expect.stringContaining('grandfather') }]);
});

test('a link that is not read yet is searched by the passages that came with it', async () => {
  const saved = await saveLink('https://site.example/kites', 'Kites');
  const entry = saved?.entry ?? { id: '', bodyId: '' };
  await editHighlights(entry.id, [{ id: 'a', quote: 'neckties for a tail' }]);
  expect(await searchedText(entry)).toBe('neckties for a tail');
});

test('title, authors, site and tags are searched with the text', async () => {
  const authors = [{ name: 'Jane Austen', bio: '', links: [] }];
  const { entry } = await saveArticle({ ...(await smallArticle('kites')), authors, site: 'Windy' });
  expect(await indexedText({ ...entry, tags: ['air'] })).toBe(
    ['On kites', 'Jane Austen', 'Windy', 'air', 'About kites.'].join('\n'),
  );
});

test('a text that cannot be read keeps no other out of the index', async () => {
  const { entry } = await saveArticle(await smallArticle('torn'));
  await saveArticle(await smallArticle('kites'));
  const db = await database();
  await db.put('bodies', { id: entry.bodyId, articleId: entry.id } as never);
  const words = (await nextItems())?.items.map((one) => one.words);
  expect(words).toHaveLength(2);
  expect(words).toEqual(
    expect.arrayContaining([expect.stringMatching(/^on torn/), expect.stringMatching(/^on kites/)]),
  );
});
