import { expect, test } from 'vitest';
import { fuzzy } from './fuzzy';

const TEXTS = ['climate and tide', 'kubernetes', 'привет', '東京国立博物館', 'a cat in 2024', 'modern codes'];
const near = (word: string) => fuzzy(TEXTS, word).map((at) => TEXTS[at]);

test.each([
  ['a wrong first letter', ['xlimate', 'vlimate', 'jubernetes', 'бривет']],
  ['a first letter too few or too many', ['ubernetes', 'kclimate', 'ukbernetes']],
  ['a letter in the middle', ['climbte', 'kubernites', 'привит', 'clmate', 'climaate', 'cilmate']],
])('%s is one typing error', (_, words) => {
  for (const word of words) expect(near(word), word).toHaveLength(1);
});

test('words of four letters may have another one, or two exchanged, behind the first', () => {
  for (const word of ['tode', 'tied', 'tidr']) expect(near(word), word).toEqual(['climate and tide']);
  // A letter less would stand in every second word.
  expect(near('vode')).toEqual([]);
  expect(near('codx')).toEqual(['modern codes']);
});

test('shorter words and numbers stand as they were typed', () => {
  for (const word of ['cot', 'tdi', '2025', '20244']) expect(near(word), word).toEqual([]);
});

test('words of scripts without spaces are found within others, with one sign another', () => {
  expect(near('国立博物')).toEqual(['東京国立博物館']);
  expect(near('国立美物館')).toEqual(['東京国立博物館']);
});
