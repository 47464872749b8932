import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { SavedSearch } from '@/utils/library/saved-search';
import { parseShelf } from '@/utils/library/shelf';
import { addSearches, changeSearches, dropAddedSearches, readSearches } from './saved-searches';

vi.mock('../messages', () => ({ send: async () => undefined }));

const search = (name: string, query: string): SavedSearch => ({
  name,
  query,
  shelf: parseShelf('all'),
  sort: { by: 'saved', reversed: false },
});

test('searches of a backup come beside those that are here, and go again when it is undone', async () => {
  await changeSearches(() => [search('short', 'min:<5')]);
  const given = [search('short', 'min:<9'), search('old', 'saved:<2020')];
  await addSearches('one', given);
  await addSearches('two', given);
  expect((await readSearches()).map(({ query }) => query)).toEqual(['min:<5', 'saved:<2020']);
  await dropAddedSearches('two');
  expect(await readSearches()).toHaveLength(2);
  await dropAddedSearches('one');
  expect((await readSearches()).map(({ name }) => name)).toEqual(['short']);
});

test('what is stored under the name of searches and is none is passed over', async () => {
  await changeSearches(() => [search('a', 'b'), search('a', 'c'), null as unknown as SavedSearch]);
  expect((await readSearches()).map(({ query }) => query)).toEqual(['b']);
});
