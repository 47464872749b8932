import type { Block } from './blocks';
import { headingLevel } from './witnesses/wording';

/** A heading this unlikely goes even if its text stays; one this likely stays without any. */
const UNLIKELY = 0.12;
const LIKELY = 0.85;

/** Whether each block stays, once headings follow the text below them: none is left without, none is lost above its own. */
export function withHeadings(
  blocks: readonly Block[],
  chances: readonly number[],
  stays: readonly boolean[],
): boolean[] {
  const result = [...stays];
  let below = false;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const { origin } = blocks[at] as Block;
    if (headingLevel(origin) === 0) {
      below = result[at] as boolean;
      continue;
    }
    const likely = chances[at] as number;
    result[at] = below ? likely > UNLIKELY : likely > LIKELY;
  }
  return result;
}
