import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from './query';

const term = (text: string, more = {}) => ({ text, phrase: false, not: false, ...more });

test('words, phrases, and what must not be there', () => {
  expect(parseQuery('slow "two words" -gone -"not this"').terms).toEqual([
    term('slow'),
    term('two words', { phrase: true }),
    term('gone', { not: true }),
    term('not this', { phrase: true, not: true }),
  ]);
  expect(parseQuery('"no end').terms).toEqual([term('no end', { phrase: true })]);
});

test('filters by tag, site, author, language and state', () => {
  expect(parseQuery('tag:art -tag:"long name" site:example.org author:Calloway lang:pt is:unread').filters).toEqual([
    { by: 'tag', value: 'art', not: false },
    { by: 'tag', value: 'long name', not: true },
    { by: 'site', value: 'example.org', not: false },
    { by: 'author', value: 'Calloway', not: false },
    { by: 'lang', value: 'pt', not: false },
    { by: 'is', value: 'unread', not: false },
  ]);
});

test('ranges of minutes and days, open or closed', () => {
  const [first, ...others] = parseQuery('min:<10 min:>=5 min:5..10 min:7').filters;
  expect(first).toEqual({ by: 'min', from: Number.NEGATIVE_INFINITY, to: 10, not: false });
  expect(others.map((filter) => 'from' in filter && [filter.from, filter.to])).toEqual([
    [5, Number.POSITIVE_INFINITY],
    [5, 11],
    [7, 8],
  ]);
  const days = (text: string) => {
    const [filter] = parseQuery(text).filters;
    return filter !== undefined && 'from' in filter ? [filter.from, filter.to] : [];
  };
  const day = (y: number, m: number, d: number) => new Date(y, m - 1, d).getTime();
  expect(days('saved:>2025-01-01')).toEqual([day(2025, 1, 2), Number.POSITIVE_INFINITY]);
  expect(days('saved:2025-03')).toEqual([day(2025, 3, 1), day(2025, 4, 1)]);
  expect(days('saved:2024..2025')).toEqual([day(2024, 1, 1), day(2026, 1, 1)]);
});

test('what is not understood is told, and the rest is searched', () => {
  const { problems, terms, filters } = parseQuery('min:many is:blue saved:2025-02-31 tag: kites 12:30');
  expect(problems).toEqual(['min:many', 'is:blue', 'saved:2025-02-31']);
  expect(terms.map(({ text }) => text)).toEqual(['kites', '12:30']);
  expect(filters).toEqual([]);
});

test('an address is words, not a filter', () => {
  expect(parseQuery('https://site.example/a').terms).toEqual([term('https://site.example/a')]);
});

test('anything can be typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { text: word } of parseQuery(text).terms) expect(word).not.toBe('');
    }),
  );
});
