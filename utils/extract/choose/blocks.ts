import { hasText, textIn } from '../has-text';
import { appendAll } from '../move';
import { paragraphsOf } from './paragraphs';
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
export class Place {
  readonly element: Element;
  readonly around: Place | null;
  readonly depth: number;
  /** Characters of the blocks directly in it: all, those of prose, those of links. */
  mass = 0;
  prose = 0;
  linked = 0;
  blocks = 0;
  #parts: number | undefined;

  constructor(element: Element, around: Place | null) {
    this.element = element;
    this.around = around;
    this.depth = around === null ? 0 : around.depth + 1;
  }

  /** Parts of a page that its class and id name, as bits. Most elements are never asked. */
  get parts(): number {
    this.#parts ??= namesOf(this.element);
    return this.#parts;
  }
}

/** What is met on the way through the page, counted. */
interface Walk {
  readonly blocks: Block[];
  /** Characters in links, and line breaks. */
  linked: number;
  breaks: number;
}

/** Neighbours without a block in them, and what was counted in them. */
interface Run {
  nodes: ChildNode[];
  linked: number;
  breaks: number;
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
  const walk: Walk = { blocks: [], linked: 0, breaks: 0 };
  visit(root, new Place(root, null), false, walk);
  return walk.blocks;
}

/** Whether the element is, or holds, a block. An element without any is part of the text around it. */
function visit(element: Element, place: Place, linked: boolean, walk: Walk): boolean {
  const tag = element.localName;
  if (isWhole(element, tag)) {
    addWhole(element, place, linked, walk.blocks);
    return true;
  }
  const before = { ...walk };
  const inLink = linked || tag === 'a';
  if (element.firstElementChild !== null && visitChildren(element, new Place(element, place), inLink, walk))
    return true;
  if (tag === 'br') walk.breaks++;
  if (tag === 'a') walk.linked = before.linked + textIn(element).trim().length;
  if (!BLOCK.has(tag)) return false;
  const inside = { nodes: [], linked: walk.linked - before.linked, breaks: walk.breaks - before.breaks };
  add(element, inside, place, inLink, walk.blocks);
  return true;
}

/** Whether any child is, or holds, a block. Then the texts that stand beside blocks become blocks in their places. */
function visitChildren(element: Element, inside: Place, inLink: boolean, walk: Walk): boolean {
  let holds = false;
  let run: Run = { nodes: [], linked: 0, breaks: 0 };
  for (let child = element.firstChild, next: ChildNode | null; child !== null; child = next) {
    // A paragraph may be replaced by several.
    next = child.nextSibling;
    const isElement = child.nodeType === Node.ELEMENT_NODE;
    if (isElement && SILENT.has((child as Element).localName)) continue;
    const start = walk.blocks.length;
    const { linked, breaks } = walk;
    if (isElement && visit(child as Element, inside, inLink, walk)) {
      holds = true;
      wrap(run, inside, inLink, walk.blocks, start);
      run = { nodes: [], linked: 0, breaks: 0 };
    } else {
      run.nodes.push(child);
      run.linked += walk.linked - linked;
      run.breaks += walk.breaks - breaks;
    }
  }
  if (holds) wrap(run, inside, inLink, walk.blocks, walk.blocks.length);
  return holds;
}

/** A run of loose texts becomes a paragraph, and a block at its place among the others. */
function wrap(run: Run, place: Place, linked: boolean, blocks: Block[], at: number): void {
  const [first] = run.nodes;
  if (first === undefined || !run.nodes.some(hasText)) return;
  const paragraph = place.element.ownerDocument.createElement('p');
  first.before(paragraph);
  appendAll(paragraph, run.nodes);
  const after = blocks.splice(at);
  add(paragraph, run, place, linked, blocks);
  for (const block of after) blocks.push(block);
}

/** Code is one block whatever is in it, and so is each row of a table of data. */
function isWhole(element: Element, tag: string): boolean {
  return tag === 'pre' || (tag === 'table' && isDataTable(element as HTMLTableElement));
}

function isDataTable(table: HTMLTableElement): boolean {
  const { rows } = table;
  if (rows.length < 2 || table.querySelector('table') !== null) return false;
  const cells = table.querySelectorAll('td, th').length;
  const length = textIn(table).length;
  return cells >= rows.length * 1.5 && length / cells < LONGEST_CELL;
}

function addWhole(element: Element, place: Place, inLink: boolean, blocks: Block[]): void {
  const rows = element.localName === 'pre' ? null : (element as HTMLTableElement).rows;
  const around = rows === null ? place : new Place(element, place);
  for (const part of rows ?? [element]) {
    const text = rows === null ? oneLine(part.textContent) : cellsOf(part as HTMLTableRowElement);
    const linked = inLink ? text.length : linkLength(part);
    push({ element: part, origin: part, text, linked, place: around }, blocks);
  }
}

function cellsOf(row: HTMLTableRowElement): string {
  return [...row.cells].map((cell) => oneLine(cell.textContent)).join(' ');
}

/** @param inside what was counted in the element */
function add(element: Element, inside: Run, place: Place, inLink: boolean, blocks: Block[]): void {
  for (const part of paragraphsOf(element, inside.breaks)) {
    const text = oneLine(part.textContent);
    const linked = inLink ? text.length : part === element ? inside.linked : inside.linked && linkLength(part);
    push({ element: part, origin: element, text, linked, place }, blocks);
  }
}

/** White space folded; single spaces, which are most of it, are left alone. */
function oneLine(text: string | null): string {
  return (text ?? '').trim().replace(/[^\S ]\s*|\s{2,}/g, ' ');
}

function push(found: Block, blocks: Block[]): void {
  if (found.text === '') return;
  const block = { ...found, linked: Math.min(found.text.length, found.linked) };
  blocks.push(block);
  const { text, linked, place } = block;
  place.blocks++;
  place.mass += text.length;
  place.linked += linked;
  if (isProse(block)) place.prose += text.length;
}

function linkLength(element: Element): number {
  let length = 0;
  for (const link of element.getElementsByTagName('a')) length += textIn(link).trim().length;
  return length;
}
