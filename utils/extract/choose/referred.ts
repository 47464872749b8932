import type { Block } from './blocks';

/** A note is as long as this at most; a link to more is one of a list of contents. Characters. */
const LONGEST_NOTE = 1500;

/** Whether each block stays, once notes stay that a link in what stays refers to. */
export function withNotes(blocks: readonly Block[], body: Element, stays: readonly boolean[]): boolean[] {
  const links = [...body.querySelectorAll('a[href^="#"]')];
  if (links.length === 0) return [...stays];
  const kept = new Set(blocks.filter((_, at) => stays[at]).map(({ element }) => element));
  const names = new Set(
    links
      .filter((link) => holdsLink(kept, link))
      .map((link) => link.getAttribute('href')?.slice(1))
      .filter((name) => name !== ''),
  );
  return stays.map((own, at) => own || isNote(blocks[at] as Block, names));
}

function holdsLink(kept: ReadonlySet<Element>, link: Element): boolean {
  for (let box: Element | null = link; box !== null; box = box.parentElement) if (kept.has(box)) return true;
  return false;
}

function isNote({ element, text }: Block, names: ReadonlySet<string | undefined>): boolean {
  const holder = element.closest('[id]');
  return (
    holder !== null && text.length < LONGEST_NOTE && names.has(holder.id) && /^(li|p|dd|aside)$/.test(holder.localName)
  );
}
