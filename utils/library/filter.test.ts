import { expect, test } from 'vitest';
import type { Entry } from './entry';
import { filterEntries } from './filter';

const entry = (title: string, site = '', byline = '') => ({ title, site, byline, url: '' }) as Entry;
const entries = [
  entry('Über Łódź', 'Zeitung'),
  entry('最後の渡し船'),
  entry('Slow Trains', 'Larkfield', 'Ines Calloway'),
];
const titles = (query: string) => filterEntries(entries, query).map(({ title }) => title);

test('every word has to be there, in title, site or author', () => {
  expect(titles('slow calloway')).toEqual(['Slow Trains']);
  expect(titles('slow zeitung')).toEqual([]);
  expect(titles('  ')).toHaveLength(3);
});

test('accents, case and scripts without spaces do not matter', () => {
  expect(titles('UBER lodz')).toEqual(['Über Łódź']);
  expect(titles('渡し')).toEqual(['最後の渡し船']);
});
