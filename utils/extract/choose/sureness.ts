import type { Judged } from './judged';
import { BASE, WEIGHTS } from './sign-weights';
import { type Expected, expectedOf, type Sign, signsOf } from './signs';

/** How sure the choice of blocks is. */
export interface Sureness extends Expected {
  /** Log-odds that the text is poor: far from what a person would have marked. Above 0 they are high enough to say so. */
  readonly doubt: number;
}

export function surenessOf(judged: readonly Judged[]): Sureness {
  const signs = Object.entries(signsOf(judged)) as [Sign, number][];
  return {
    ...expectedOf(judged),
    doubt: signs.reduce((sum, [sign, value]) => sum + WEIGHTS[sign] * Math.log1p(value), BASE),
  };
}
