import type { Judged } from './judged';
import { BASE, WEIGHTS } from './sign-weights';
import { type Expected, expectedOf, type Sign, signsOf } from './signs';

/** How sure the choice of blocks is. */
export interface Sureness extends Expected {
  /** Log-odds that the text is poor: far from what a person would have marked. Above 0 they are high enough to say so. */
  readonly doubt: number;
  /** Long paragraphs that were left out and might belong to the article. */
  readonly leftOut: number;
}

/** Chance above which what was left out is worth a word, and characters from which a paragraph is long. */
const POSSIBLE = 0.2;
const LONG = 140;

export function surenessOf(judged: readonly Judged[]): Sureness {
  const expected = expectedOf(judged);
  const signs = Object.entries(signsOf(judged, expected)) as [Sign, number][];
  return {
    ...expected,
    leftOut: judged.filter(({ isIn, chance, block: { text, linked } }) => {
      return !isIn && chance > POSSIBLE && text.length > LONG && linked < text.length / 4;
    }).length,
    doubt: signs.reduce((sum, [sign, value]) => sum + WEIGHTS[sign] * Math.log1p(value), BASE),
  };
}
