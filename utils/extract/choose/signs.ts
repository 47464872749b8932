import type { Place } from './blocks';
import type { Judged } from './judged';

const TEASER = /(…|\.{3})\W?$/;
/** Shares are told in tenths: that is where their logarithms tell most. */
const TENTHS = 10;

/** How much of a choice is right, by the chances of its blocks: each from 0 to 1. */
export interface Expected {
  /** Expected share of article in what was taken. */
  readonly precision: number;
  /** Expected share of the article that was taken. */
  readonly recall: number;
}

export function expectedOf(judged: readonly Judged[]): Expected {
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

/** What tells a poor choice from a good one, by name. None is negative, none needs a language. */
export function signsOf(judged: readonly Judged[], { precision, recall }: Expected = expectedOf(judged)) {
  const taken = judged.filter(({ isIn }) => isIn);
  return {
    /** What its expected F1 lacks. */
    wrong: TENTHS * (1 - (2 * precision * recall) / (precision + recall || 1)),
    /** What does not stand in boxes of the commonest name: an article is mostly made in one way. */
    strange: TENTHS * (1 - largestShare(taken)),
    /** How often something was left out between two pieces of text. */
    gaps: judged.filter((one, at) => one.isIn && one !== taken[0] && judged[at - 1]?.isIn === false).length,
    /** Blocks that break off: they lead to other articles, or stand before a wall. */
    teasers: taken.filter(({ block }) => TEASER.test(block.text)).length,
  };
}

export type Sign = keyof ReturnType<typeof signsOf>;

/** Share of the text that stands in boxes of one name, the same two boxes deep. */
function largestShare(taken: readonly Judged[]): number {
  const lengths = new Map<string, number>();
  let largest = 0;
  let all = 0;
  for (const { block } of taken) {
    const name = nameOf(block.place) + nameOf(block.place.around);
    const length = (lengths.get(name) ?? 0) + block.text.length;
    lengths.set(name, length);
    largest = Math.max(largest, length);
    all += block.text.length;
  }
  return largest / (all || 1);
}

function nameOf(place: Place | null): string {
  return place === null ? '' : `${place.element.localName}.${place.element.className}<`;
}
