import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describePlace, findPlace, parsePlace } from './place';

test('a place in an unchanged text is found exactly', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
      const offset = at % text.length;
      expect(findPlace(text, describePlace(text, offset))).toBe(offset);
    }),
  );
});

test('a place moves with its words', () => {
  const text = 'One sentence. Another sentence that is remembered. A third.';
  const place = describePlace(text, text.indexOf('Another'));
  const longer = `A paragraph that came later. ${text}`;
  expect(findPlace(longer, place)).toBe(longer.indexOf('Another'));
});

test('of the same words twice, the nearer ones are meant', () => {
  const text = 'refrain of the song, verse, refrain of the song, verse, refrain of the song';
  const place = { ...describePlace(text, 28), quote: 'refrain of the song' };
  expect(findPlace(`x${text}`, place)).toBe(29);
});

test('a place whose words are gone is found by its share of the text', () => {
  expect(findPlace('z'.repeat(200), describePlace('abcdefghij'.repeat(10), 50))).toBe(100);
});

test('what was stored wrongly is no place', () => {
  for (const bad of [null, 3, {}, { offset: -1, length: 2, quote: '' }, { offset: '1', length: 2, quote: '' }])
    expect(parsePlace(bad)).toBeNull();
});
