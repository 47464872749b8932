import type { Block } from './blocks';
import { SENTENCE_END } from './witnesses/wording';

const UNLIKELY = 0.3;

/**
 * Whether each block stays, once a short sentence of the engine's choice stays with the paragraphs that it stands among:
 * right before and right after it, in the same box, without a link.
 */
export function inTheFlow(
  blocks: readonly Block[],
  chances: readonly number[],
  taken: (at: number) => boolean,
  stays: readonly boolean[],
): boolean[] {
  return stays.map((own, at) => {
    if (own || !taken(at) || (chances[at] as number) < UNLIKELY) return own;
    const { place, linked, text } = blocks[at] as Block;
    const isBeside = (other: number) => stays[other] === true && blocks[other]?.place.element === place.element;
    return linked === 0 && SENTENCE_END.test(text) && isBeside(at - 1) && isBeside(at + 1);
  });
}
