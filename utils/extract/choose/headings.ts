import type { Block } from './blocks';
import { headingLevel } from './witnesses/wording';

/** A heading this likely stays above text that stays, above a section of which some stays, and without any. */
const ABOVE_TEXT = 0.12;
const ABOVE_SECTION = 0.35;
const ALONE = 0.85;

/** Characters of what one can press beside a heading, as "[edit]". */
const HANDLE = 20;

/** Whether each block stays, once headings follow the text below them: none is left without, none is lost above its own. */
export function withHeadings(
  blocks: readonly Block[],
  chances: readonly number[],
  stays: readonly boolean[],
): boolean[] {
  const result = [...stays];
  let below = false;
  let section = false;
  let isHeading = false;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const { origin } = blocks[at] as Block;
    const wasHeading = isHeading;
    isHeading = headingLevel(origin) > 0;
    if (isHeading) result[at] = (chances[at] as number) > (below ? ABOVE_TEXT : section ? ABOVE_SECTION : ALONE);
    else if (result[at] || !isHandle(blocks[at] as Block, blocks[at - 1])) {
      below = result[at] as boolean;
      section = below || (section && !wasHeading);
    }
  }
  return result;
}

/** Whether a block is only there to be pressed, beside the heading before it: no text below that. */
function isHandle({ linked, text, place }: Block, before: Block | undefined): boolean {
  const isBeside = before !== undefined && before.place.element === place.element && headingLevel(before.origin) > 0;
  return isBeside && text.length <= HANDLE && linked > text.length / 2;
}
