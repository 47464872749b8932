import type { Block, Place } from './blocks';
import { isSuspect } from './clear';
import { headingLevel } from './witnesses/wording';

/** What holds a text that is no prose, and belongs to the paragraph before it. */
const HOLDER = /^(ul|ol|dl|table|blockquote|details|pre)$/;
const UNLIKELY = 0.05;
const FEW_LINKS = 0.3;

/** The outermost of such holders around a block, and the box that it stands in. */
interface Part {
  readonly holder: Element;
  readonly home: Place | null;
}

/**
 * Whether each block stays, once lists, tables, quotes and code of the engine's choice stay that follow a staying text in
 * its own box: what ends an article is seldom prose, and says little of itself.
 */
export function atTheEnd(
  blocks: readonly Block[],
  chances: readonly number[],
  taken: (at: number) => boolean,
  stays: readonly boolean[],
): boolean[] {
  const result = [...stays];
  for (let at = 0; at < blocks.length; ) {
    const part = partOf(blocks[at] as Block);
    let end = at + 1;
    while (end < blocks.length && part !== null && partOf(blocks[end] as Block)?.holder === part.holder) end++;
    if (part !== null && !isDoubtful(blocks.slice(at, end)) && follows(blocks, at, part, result))
      for (let one = at; one < end; one++) result[one] ||= taken(one) && (chances[one] as number) > UNLIKELY;
    at = end;
  }
  return result;
}

function partOf({ origin, place }: Block): Part | null {
  let part: Part | null = HOLDER.test(origin.localName) ? { holder: origin, home: place } : null;
  for (let box: Place | null = place; box !== null; box = box.around)
    if (HOLDER.test(box.element.localName)) part = { holder: box.element, home: box.around };
  return part;
}

function isDoubtful(blocks: readonly Block[]): boolean {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0);
  return linked > length * FEW_LINKS || blocks.some(isSuspect);
}

/** Whether the text before a part, or before the heading over it, stays and stands in the same box. */
function follows(blocks: readonly Block[], at: number, { home }: Part, stays: readonly boolean[]): boolean {
  let before = at - 1;
  if (before >= 0 && headingLevel((blocks[before] as Block).origin) > 0) before--;
  const block = blocks[before];
  if (block === undefined || home === null || stays[before] !== true) return false;
  return (partOf(block)?.home ?? block.place).element === home.element;
}
