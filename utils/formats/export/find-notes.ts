/** A footnote with the links that lead to it and back from it. */
export interface Note {
  readonly note: Element;
  readonly references: readonly Element[];
  readonly backLinks: readonly Element[];
}

const BLOCK = 'li, p, dd, div, aside, section, blockquote';
const MARK = /^[\s[(]*(\d{1,4}|[a-z]|[*†‡§¶]{1,3}|[ivxlc]{1,6})[\s\])]*$/i;

/**
 * The footnotes of a body, in the order of their first reference. A link within the text leads to a footnote when it
 * looks like a mark ("1", "[2]", "*", or raised) and what it leads to is a block further down that is no heading.
 * @param body elements in which places are named by `data-anchor`
 */
export function findNotes(body: ParentNode): Note[] {
  const places = new Map([...body.querySelectorAll('[data-anchor]')].map((place) => [nameOf(place), place]));
  const found = new Map<Element, Element[]>();
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    const place = places.get(link.getAttribute('href')?.slice(1) ?? '');
    const note = place?.closest(BLOCK) ?? null;
    if (note === null || !isReference(link) || !stands(link, note)) continue;
    found.set(note, [...(found.get(note) ?? []), link]);
  }
  return [...found]
    .filter(([note]) => ![...found.keys()].some((other) => other !== note && other.contains(note)))
    .map(([note, references]) => ({ note, references, backLinks: backLinks(note, references) }));
}

function nameOf(place: Element): string {
  return place.getAttribute('data-anchor') ?? '';
}

function isReference(link: Element): boolean {
  const isRaised = link.closest('sup') !== null || link.querySelector('sup') !== null;
  return (isRaised && (link.textContent ?? '').trim().length <= 12) || MARK.test(link.textContent ?? '');
}

/** Whether a note stands further down than its reference, outside of it, and where a block can be taken out. */
function stands(link: Element, note: Element): boolean {
  const isAfter = (link.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isAfter && !note.contains(link) && note.closest('table, h1, h2, h3, h4, h5, h6') === null;
}

/** Links of a note that lead to where it is referred to. */
function backLinks(note: Element, references: readonly Element[]): Element[] {
  return [...note.querySelectorAll('a[href^="#"]')].filter((link) => {
    const name = link.getAttribute('href')?.slice(1) ?? '';
    return references.some((reference) => isNamed(reference, name));
  });
}

/** Whether a place by this name is the reference, in it, or closely around it. */
function isNamed(reference: Element, name: string): boolean {
  const around = [reference, ...reference.querySelectorAll('[data-anchor]'), reference.closest('sup, span')];
  const box = reference.closest('p, li, dd, td, h2, h3, blockquote');
  return [...around, box].some((place) => place !== null && nameOf(place) === name);
}
