import type { Block } from './blocks';
import { headingLevel } from './witnesses/wording';

const TOOL = 20;

/**
 * Whether each block stays, once code stays that stands between texts which stay, or between its heading and such a text:
 * letters and signs say little of where they belong.
 */
export function withCode(blocks: readonly Block[], stays: readonly boolean[]): boolean[] {
  const result = [...stays];
  // What stands over or under code to copy it, or names its language, is no text beside it.
  const isTool = (at: number) =>
    !stays[at] && isShort(blocks[at] as Block) && (isCode(blocks[at - 1]) || isCode(blocks[at + 1]));
  const follows = [...stays];
  let isBeside = false;
  for (let at = blocks.length - 1; at >= 0; at--) {
    follows[at] = isBeside;
    if (!isCode(blocks[at]) && !isHeading(blocks[at]) && !isTool(at)) isBeside = stays[at] as boolean;
  }
  isBeside = false;
  blocks.forEach((block, at) => {
    if (isTool(at)) return;
    if (!isCode(block)) isBeside = stays[at] === true || isHeading(block);
    else if (isBeside && follows[at]) result[at] = true;
  });
  return result;
}

function isShort({ origin, text }: Block): boolean {
  return text.length <= TOOL && !/^(pre|p|h[1-6])$/.test(origin.localName);
}

function isCode(block: Block | undefined): boolean {
  return block?.origin.localName === 'pre';
}

function isHeading(block: Block | undefined): boolean {
  return block !== undefined && headingLevel(block.origin) > 0;
}
