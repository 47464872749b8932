import { namesOf } from './parts';
import { isProse } from './prose';

/** A text of its own: the innermost element that holds one paragraph, heading, list item, cell or line. */
export interface Block {
  readonly element: Element;
  /** Element whose class and id name the block: itself, or the box whose texts it is. */
  readonly origin: Element;
  readonly text: string;
  /** Characters of its text that are links. */
  readonly linked: number;
  readonly place: Place;
}

/** A box that holds blocks, and what it is called. */
export interface Place {
  readonly element: Element;
  readonly around: Place | null;
  /** Parts of a page that its class and id name, as bits. */
  readonly parts: number;
  readonly depth: number;
  /** Characters of the blocks directly in it: all, those of prose, those of links. */
  mass: number;
  prose: number;
  linked: number;
  blocks: number;
}

const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
);
/** Their text is not for reading. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'select', 'textarea', 'svg', 'iframe']);

/** Characters of an average cell up to which a table holds data and not the layout of a page. */
const LONGEST_CELL = 160;

/**
 * The blocks below an element in their order. Loose texts between blocks get a paragraph of their own, and double line
 * breaks become paragraphs: afterwards every text of the page belongs to exactly one block.
 */
export function blocksBelow(root: Element): Block[] {
  const blocks: Block[] = [];
  visit(root, placeOf(root, null), false, blocks);
  return blocks;
}

function placeOf(element: Element, around: Place | null): Place {
  const depth = around === null ? 0 : around.depth + 1;
  return { element, around, parts: namesOf(element), depth, mass: 0, prose: 0, linked: 0, blocks: 0 };
}

/** Whether the element is, or holds, a block. An element without any is part of the text around it. */
function visit(element: Element, place: Place, linked: boolean, blocks: Block[]): boolean {
  if (isWhole(element)) {
    addWhole(element, place, linked, blocks);
    return true;
  }
  const start = blocks.length;
  const inLink = linked || element.localName === 'a';
  let inside: Place | null = null;
  let holds = false;
  const loose: Node[][] = [[]];
  for (let child = element.firstChild, next: ChildNode | null; child !== null; child = next) {
    // A paragraph may be replaced by several.
    next = child.nextSibling;
    const isElement = child.nodeType === Node.ELEMENT_NODE;
    if (isElement && SILENT.has((child as Element).localName)) continue;
    inside ??= isElement ? placeOf(element, place) : null;
    if (isElement && visit(child as Element, inside as Place, inLink, blocks)) {
      holds = true;
      loose.push([]);
    } else loose.at(-1)?.push(child);
  }
  if (holds) {
    wrapLoose(element, loose, inside as Place, inLink, blocks, start);
    return true;
  }
  if (!BLOCK.has(element.localName)) return false;
  add(element, place, inLink, blocks);
  return true;
}

/** Code is one block whatever is in it, and so is each row of a table of data. */
function isWhole(element: Element): boolean {
  return element.localName === 'pre' || (element.localName === 'table' && isDataTable(element as HTMLTableElement));
}

function isDataTable(table: HTMLTableElement): boolean {
  const { rows } = table;
  if (rows.length < 2 || table.querySelector('table') !== null) return false;
  const cells = table.querySelectorAll('td, th').length;
  const length = (table.textContent ?? '').length;
  return cells >= rows.length * 1.5 && length / cells < LONGEST_CELL;
}

function addWhole(element: Element, place: Place, linked: boolean, blocks: Block[]): void {
  if (element.localName === 'pre') {
    add(element, place, linked, blocks);
    return;
  }
  const table = placeOf(element, place);
  for (const row of (element as HTMLTableElement).rows) {
    const text = [...row.cells].map((cell) => oneLine(cell.textContent)).join(' ');
    push(row, row, text, linked, table, blocks);
  }
}

/** Texts that stand beside blocks become paragraphs, which take their places among the blocks. */
function wrapLoose(
  element: Element,
  runs: readonly Node[][],
  place: Place,
  linked: boolean,
  blocks: Block[],
  start: number,
): void {
  const added: Block[] = [];
  for (const run of runs) {
    if (!run.some((node) => /\S/.test(node.textContent ?? ''))) continue;
    const paragraph = element.ownerDocument.createElement('p');
    (run[0] as ChildNode).before(paragraph);
    paragraph.append(...run);
    add(paragraph, place, linked, added);
  }
  if (added.length === 0) return;
  const own = blocks.splice(start).concat(added);
  own.sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  blocks.push(...own);
}

function add(element: Element, place: Place, linked: boolean, blocks: Block[]): void {
  for (const part of paragraphsOf(element)) push(part, element, oneLine(part.textContent), linked, place, blocks);
}

/** White space folded; single spaces, which are most of it, are left alone. */
function oneLine(text: string | null): string {
  return (text ?? '').trim().replace(/[^\S ]\s*|\s{2,}/g, ' ');
}

function push(element: Element, origin: Element, text: string, linked: boolean, place: Place, blocks: Block[]): void {
  if (text === '') return;
  const inLinks = linked ? text.length : Math.min(text.length, linkLength(element));
  blocks.push({ element, origin, text, linked: inLinks, place });
  place.blocks++;
  place.mass += text.length;
  place.linked += inLinks;
  if (isProse({ text, linked: inLinks })) place.prose += text.length;
}

function linkLength(element: Element): number {
  let length = 0;
  for (const link of element.getElementsByTagName('a')) length += (link.textContent ?? '').trim().length;
  return length;
}

/** The element itself, or the paragraphs in it: those that double line breaks make, and the one that a bare box is. */
function paragraphsOf(element: Element): Element[] {
  const breaks = element.getElementsByTagName('br');
  const broken = breaks.length > 1 && element.localName !== 'pre' && [...breaks].some(isDouble);
  if (!broken && element.localName !== 'div') return [element];
  const groups: ChildNode[][] = [[]];
  for (const child of [...element.childNodes]) {
    if (broken && child.nodeName === 'BR' && (isDouble(child as Element) || groups.at(-1)?.length === 0))
      groups.push([]);
    else groups.at(-1)?.push(child);
  }
  const paragraphs = groups.filter(isSomething).map((group) => {
    const paragraph = element.ownerDocument.createElement('p');
    paragraph.append(...group);
    return paragraph;
  });
  if (element.localName === 'p') element.replaceWith(...paragraphs);
  else element.replaceChildren(...paragraphs);
  return paragraphs;
}

function isSomething(nodes: readonly Node[]): boolean {
  return nodes.some((node) => /\S/.test(node.textContent ?? '') || node.nodeName === 'IMG');
}

/** Whether nothing but white space is between this line break and the next one. */
function isDouble(line: Element): boolean {
  let next = line.nextSibling;
  while (next !== null && next.nodeType === Node.TEXT_NODE && !/\S/.test(next.nodeValue ?? '')) next = next.nextSibling;
  return next?.nodeName === 'BR';
}
