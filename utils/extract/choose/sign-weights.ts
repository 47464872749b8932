import type { Sign } from './signs';

/** Log-odds of a text without any sign, above those from which it is doubtful. Written by `bench/learn/judge.mjs`. */
export const BASE = -5.02;

/** Log-odds that a text gains by a sign, for each natural logarithm of one more than its value. */
export const WEIGHTS: Record<Sign, number> = {
  wrong: 2.64,
  strange: 1.03,
  gaps: 0.39,
  teasers: 0.54,
};
