import type { Feature } from './features';

/** Log-odds of a page that has nothing. Written by `bench/learn/detector.mjs`, like the weights. */
export const BASE = -2.7;

/** Log-odds that a page gains by a feature, for each natural logarithm of one more than its value. */
export const WEIGHTS: Record<Feature, number> = {
  claims: 1.07,
  sells: -1.84,
  prices: -0.36,
  fewTimes: 1.79,
  mass: 0.42,
  isBare: -1.47,
  proseToLinks: 1.45,
  isLoose: -1.31,
  isNews: 2.32,
  isList: -2.56,
  isService: -2.41,
  slugWords: 1.68,
  phones: -1.36,
  pitches: -0.26,
  buttonLinks: -0.44,
  buttons: -0.47,
  dates: -0.31,
  captions: 1.01,
  frames: 0.65,
  headingIsTitle: 2.08,
};
