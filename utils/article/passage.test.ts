import { expect, test } from 'vitest';
import { type Passage, parsePassages, wish } from './passage';

const passage = (text: string, isIn: boolean): Passage => ({ text, isIn, isHeading: false });

test('a wish is kept while it differs from what was chosen, and goes when it is taken back', () => {
  const out = wish([], passage('a', true), false);
  expect(out).toEqual([['a', false]]);
  const both = wish(out, passage('b', false), true);
  expect(both).toEqual([
    ['a', false],
    ['b', true],
  ]);
  expect(wish(both, passage('a', true), true)).toEqual([['b', true]]);
});

test('what a page tells of its texts is believed only as far as it is texts', () => {
  expect(parsePassages('no list')).toEqual([]);
  expect(parsePassages([null, 3, { text: 5 }, { text: '' }, { text: ' a\u0000 \n b ', isIn: 'yes', evil: 1 }])).toEqual(
    [passage('a b', false)],
  );
  expect(parsePassages(Array.from({ length: 9000 }, () => ({ text: 'x' })))).toHaveLength(5000);
});
