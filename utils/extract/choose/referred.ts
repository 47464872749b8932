import { textIn } from '../has-text';
import type { Block } from './blocks';

/** A note is as long as this at most; a link to more is one of a list of contents. Characters. */
const LONGEST_NOTE = 1500;
/** Characters of a note's number in the text, with its brackets. */
const SIGN = 5;

/** Whether each block stays, once notes stay that a link in what stays refers to. */
export function withNotes(blocks: readonly Block[], body: Element, stays: readonly boolean[]): boolean[] {
  const links = [...body.querySelectorAll('a[href^="#"]')];
  if (links.length === 0) return [...stays];
  const kept = new Set(blocks.filter((_, at) => stays[at]).map(({ element }) => element));
  const names = new Map<string, boolean>();
  for (const link of links) {
    const name = link.getAttribute('href')?.slice(1) ?? '';
    if (name === '' || !holdsLink(kept, link)) continue;
    names.set(name, names.get(name) || textIn(link).trim().length <= SIGN);
  }
  const short = new Map<Element, boolean>();
  return stays.map((own, at) => own || isNote(blocks[at] as Block, names, short));
}

function holdsLink(kept: ReadonlySet<Element>, link: Element): boolean {
  for (let box: Element | null = link; box !== null; box = box.parentElement) if (kept.has(box)) return true;
  return false;
}

/**
 * @param names of places that links lead to, and whether one of those is no more than a sign
 * @param short boxes that are known to be as short as a note, or not: many blocks may be in one
 */
function isNote(
  { element, origin, text }: Block,
  names: ReadonlyMap<string, boolean>,
  short: Map<Element, boolean>,
): boolean {
  // The engine may have put the block in the place of its box.
  const holder = element.closest('[id]') ?? origin.closest('[id]');
  if (holder === null || text.length >= LONGEST_NOTE) return false;
  const isSigned = names.get(holder.id);
  if (isSigned === undefined) return false;
  if (/^(li|p|dd|aside)$/.test(holder.localName)) return true;
  // A box may be a whole part of the page, which a word leads to, or all of it.
  if (isSigned && !short.has(holder)) short.set(holder, textIn(holder).length < LONGEST_NOTE);
  return isSigned && short.get(holder) === true;
}
