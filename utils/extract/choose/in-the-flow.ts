import type { Block, Place } from './blocks';
import { isSuspectBox } from './clear';
import { SENTENCE_END } from './witnesses/wording';

const UNLIKELY = 0.3;
/** A remark in a box of its own has at most so many texts, in so many boxes within each other. */
const FEW = 3;

/**
 * Whether each block stays, once what the engine took stays with the paragraphs that it stands among, right before and
 * right after it, without a link: a short sentence in the same box, or a remark in a box of its own.
 */
export function inTheFlow(
  blocks: readonly Block[],
  chances: readonly number[],
  taken: (at: number) => boolean,
  stays: readonly boolean[],
): boolean[] {
  const isBeside = (at: number, home: Place) => stays[at] === true && blocks[at]?.place.element === home.element;
  return stays.map((own, at) => {
    const { place, linked, text } = blocks[at] as Block;
    if (own || !taken(at) || linked > 0) return own;
    const isLikely = (chances[at] as number) >= UNLIKELY && SENTENCE_END.test(text);
    if (isLikely && isBeside(at - 1, place) && isBeside(at + 1, place)) return true;
    return isRemark(blocks, at, (first, last, home) => isBeside(first - 1, home) && isBeside(last + 1, home));
  });
}

/** Whether one of the boxes right around a block is a remark: has few texts and no links, and stands among paragraphs. */
function isRemark(
  blocks: readonly Block[],
  at: number,
  isAmong: (first: number, last: number, home: Place) => boolean,
): boolean {
  let [first, last] = [at, at];
  const isIn = (other: number, box: Place) =>
    blocks[other] !== undefined && box.element.contains(blocks[other].element);
  let box: Place | null = (blocks[at] as Block).place;
  for (let level = 0; level < FEW && box?.around != null && !isSuspectBox(box.element); level++, box = box.around) {
    // A box of many is left as soon as it is known for one.
    while (last - first < FEW && isIn(first - 1, box)) first--;
    while (last - first < FEW && isIn(last + 1, box)) last++;
    if (last - first >= FEW || blocks.slice(first, last + 1).some(({ linked }) => linked > 0)) return false;
    if (isAmong(first, last, box.around)) return true;
  }
  return false;
}
