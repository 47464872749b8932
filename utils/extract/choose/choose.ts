import type { Context } from '../rule';
import { ARTICLE } from './article-forest';
import { atTheEnd } from './at-the-end';
import { type Block, blocksBelow } from './blocks';
import { withCaptions } from './captions';
import { clearly } from './clear';
import { commentsBeside } from './comments';
import { dropLabels } from './drop-labels';
import { withHeadings } from './headings';
import { inTheFlow } from './in-the-flow';
import type { Judged } from './judged';
import { MARK } from './mark';
import { openBoxes } from './open-boxes';
import { putBack } from './put-back';
import { withNotes } from './referred';
import { takeOut } from './take-out';
import { together } from './together';
import { withCode } from './with-code';
import { sceneOf } from './witnesses/scene';
import { witnesses } from './witnesses/witnesses';

/** Chance of being the article's below which a block leaves the body, and above which one comes back. */
const LEAVES = 0.4;
const COMES = 0.65;

/** The blocks of a cleaned copy, numbered, so that they can be found again in what the engine makes of it. */
export function markBlocks(copy: Document, context: Context): Block[] {
  if (copy.body === null) return [];
  openBoxes(copy.body);
  const blocks = dropLabels(blocksBelow(copy.body), context);
  blocks.forEach((block, at) => {
    block.element.setAttribute(MARK, String(at));
  });
  return blocks;
}

/** What is known of a page's blocks before they are judged. */
export interface Observed {
  /** What the witnesses say of each block that is not a clear case: a row, or whether it is the article's. */
  readonly cases: readonly (Float32Array | boolean)[];
  /** The element of each block that the engine took, by the block's number. */
  readonly taken: ReadonlyMap<number, Element>;
}

/** Asks all witnesses about each block, the engine among them. */
export function observe(blocks: readonly Block[], body: Element, { about, url }: Context): Observed {
  const taken = new Map<number, Element>();
  for (const element of body.querySelectorAll(`[${MARK}]`)) taken.set(Number(element.getAttribute(MARK)), element);
  const { told, description, types } = about;
  const takes = blocks.map((_, at) => taken.has(at));
  const scene = sceneOf(blocks, { taken: takes, told, description, address: url, types });
  const ask = witnesses(scene);
  return { cases: blocks.map((_, at) => clearly(scene, at) ?? ask(at)), taken };
}

/** The chance of a case; clear ones are not quite certain. */
function chanceOf(known: Float32Array | boolean): number {
  if (typeof known === 'boolean') return known ? 0.98 : 0.02;
  return ARTICLE.chance(known);
}

/**
 * Corrects the engine's choice block by block: what is hardly the article's leaves the body, what most likely is comes
 * back to its place.
 */
export function choose(blocks: readonly Block[], body: Element, context: Context): Judged[] {
  const { cases, taken } = observe(blocks, body, context);
  const chances = together(blocks, cases.map(chanceOf));
  const isTaken = (at: number) => taken.has(at);
  const beside = commentsBeside(blocks, isTaken, context.about.types);
  const likely = chances.map((each, at) => (isTaken(at) ? each > LEAVES : each > COMES && !beside[at]));
  const elements = blocks.map(({ element }, at) => taken.get(at) ?? element);
  // Better the engine's choice alone than nothing.
  const text = likely.some(Boolean)
    ? withNotes(
        blocks,
        body,
        withHeadings(
          blocks,
          chances,
          withCode(blocks, atTheEnd(blocks, chances, isTaken, inTheFlow(blocks, chances, isTaken, likely))),
        ),
      )
    : blocks.map((_, at) => isTaken(at));
  const stays = withCaptions(blocks, isTaken, text);
  const judged = blocks.map((block, at): Judged => {
    const element = elements[at] as Element;
    const isIn = context.proofreader?.wants(block.text) ?? (stays[at] as boolean);
    return { block, element, wasIn: isTaken(at), isIn, chance: chances[at] as number };
  });
  context.proofreader?.sees(judged);
  putBack(judged, body, context.trace);
  takeOut(judged, body, context.trace);
  return judged;
}
