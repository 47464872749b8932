import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { incoming as item } from '@/tests/support/incoming';
import { smallArticle } from '@/tests/support/small-article';
import type { Incoming, Refused } from '@/utils/library/bundle';
import { changeEntry, saveArticle, saveLink } from '../library/library-store';
import { previewImport } from './preview-import';

vi.mock('../messages', () => ({ send: async () => undefined }));

async function* stream(items: readonly (Incoming | Refused)[]) {
  yield* items;
}

const look = (...items: readonly (Incoming | Refused)[]) => previewImport(stream(items), () => undefined);

beforeEach(emptyLibrary);

test('an address twice in a file is one, with its text where it has one', async () => {
  const twice = await look(item('a'), item('b', { tags: ['x'] }), item('a', { html: '<p>Words.</p>', tags: ['y'] }));
  expect(twice).toMatchObject({ articles: 1, links: 1, known: 0, tags: 2, titles: ['a', 'b'] });
});

test('what stands in feeds is counted apart from what cannot be taken', async () => {
  const file = [
    item('a'),
    { what: 'b', why: 'feed' },
    { what: 'c', why: 'feed' },
    { what: 'd', why: 'damaged' },
  ] as const;
  expect(await look(...file)).toMatchObject({ links: 1, leftOut: 2, refused: 1 });
});

test('what would come back out of Deleted is not here already', async () => {
  const { id } = (await saveLink('https://site.example/a', ''))?.entry ?? { id: '' };
  expect(await look(item('a'), item('a'), item('b'))).toMatchObject({ known: 1 });
  await changeEntry(id, { view: 'trash', trashedAt: 1 });
  expect(await look(item('a'))).toMatchObject({ known: 0 });
  expect(await look(item('a', { view: 'trash' }))).toMatchObject({ known: 1 });
});

test('a link that has become an article of another address is here already', async () => {
  const link = (await saveLink('https://short.example/s', ''))?.entry.id;
  await saveArticle(await smallArticle('story'), link);
  const file = item('s', { url: 'https://short.example/s' });
  expect(await look(file, item('story'))).toMatchObject({ links: 1, known: 1 });
  await changeEntry((await smallArticle('story')).id, { view: 'trash', trashedAt: 1 });
  expect(await look(file)).toMatchObject({ known: 0 });
});
