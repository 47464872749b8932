// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { type DateSources, findDates } from './dates';
import { headLines } from './head-lines';

function dates(html: string, sources: Partial<DateSources> = {}) {
  const copy = new DOMParser().parseFromString(html, 'text/html');
  const heading = copy.querySelector('h1');
  const lines = heading === null ? [] : headLines(heading);
  return findDates(copy, { thing: null, page: null, meta: () => '', lines, lang: 'en', address: '', ...sources });
}

test('the day under the headline stands where the data tell another zone', () => {
  const thing = { datePublished: '2021-03-15T02:41:00Z' };
  expect(dates('<h1>A</h1><p>March 14, 2021</p>', { thing }).published).toBe('2021-03-14');
  expect(dates('<h1>A</h1><p>March 15, 2021</p>', { thing }).published).toBe('2021-03-15T02:41:00Z');
});

test('a day of change is told apart from the day of publication', () => {
  const { published, modified } = dates('<h1>A</h1><p>Updated: May 2, 2021</p><p>Posted on March 14, 2021</p>');
  expect({ published, modified }).toEqual({ published: '2021-03-14', modified: '2021-05-02' });
});

test('where only the address or the end of the page tells the day, it is taken', () => {
  expect(dates('<h1>A</h1>', { address: 'https://site.example/2021/03/14/a' }).published).toBe('2021-03-14');
  expect(dates('<h1>A</h1>', { address: 'https://site.example/14-03-2021' }).published).toBe('2021-03-14');
  const text = '<p>Long ago it rained for a whole week, and then for another.</p>'.repeat(8);
  expect(dates(`<h1>A</h1>${text}<p>Last modified: 14 March 2021</p>`).published).toBe('2021-03-14');
});
