// @vitest-environment node
import { expect, test } from 'vitest';
import { readTime } from './read-time';

const TIME = Date.UTC(2019, 2, 4, 5, 6, 7);

test.each([
  [1551675967],
  ['1551675967'],
  [1551675967000],
  ['1551675967000'],
  [1551675967000000],
  ['1551675967000000'],
  ['1551675967.0'],
  ['2019-03-04T05:06:07Z'],
  ['2019-03-04 05:06:07'],
  ['2019-03-04T05:06:07.000000+00:00'],
  ['2019-03-04T06:06:07+0100'],
  ['2019-03-04 05:06:07 UTC'],
  ['2019-03-04 05:06:07.000000+00'],
  ['2019-03-04 03:06:07-02'],
  ['Mon, 04 Mar 2019 05:06:07 GMT'],
])('%s is a moment of March 2019', (value) => {
  expect(readTime(value)).toBe(TIME);
});

test('a day is its first moment', () => {
  expect(readTime('2019-03-04')).toBe(Date.UTC(2019, 2, 4));
});

test.each([
  [0],
  [-1],
  ['0'],
  [''],
  ['banana'],
  ['2019-13-45'],
  ['9999-01-01'],
  ['1969-07-20'],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [1e300],
  [null],
  [undefined],
  [{}],
  ['12'],
  ['2019'],
  [Date.now() + 1e10],
  ['x'.repeat(100_000)],
])('%s is no time', (value) => {
  expect(readTime(value)).toBe(0);
});
