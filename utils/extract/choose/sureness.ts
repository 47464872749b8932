import type { Judged } from './judged';

/** How much of the choice is right, by the chances of its blocks: each from 0 to 1. */
export interface Sureness {
  /** Expected share of article in what was taken. */
  readonly precision: number;
  /** Expected share of the article that was taken. */
  readonly recall: number;
}

export function surenessOf(judged: readonly Judged[]): Sureness {
  let taken = 0;
  let right = 0;
  let all = 0;
  for (const { block, isIn, chance } of judged) {
    const { length } = block.text;
    all += chance * length;
    if (!isIn) continue;
    taken += length;
    right += chance * length;
  }
  return { precision: taken === 0 ? 0 : right / taken, recall: all === 0 ? 0 : right / all };
}
