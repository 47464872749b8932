import { plainLine } from '@/utils/article/text';
import { textIn } from './has-text';

/** Characters up to which an element's whole text is a line and not a paragraph. */
export const LINE = 80;
/** The same with the white space that indents it in the page's source. */
const MAX_RAW = 2 * LINE;

/** An element that holds nothing but a short text. */
export interface Line {
  readonly element: Element;
  readonly text: string;
}

/** The short lines below a root, each as the outermost element that holds just that text. One walk over its texts. */
export function linesBelow(root: Node): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const raws = new Map<Element, string>();
  let judged: Element | null = null;
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const parent = text.parentElement;
    const value = text.nodeValue ?? '';
    if (parent === null || parent === judged || value.length > MAX_RAW || !/\S/.test(value)) continue;
    const element = outermost(parent, root);
    if (element === judged) continue;
    judged = element;
    // Texts that stand between elements lead to the same one again and again.
    const raw = element.firstChild === element.lastChild ? value : (raws.get(element) ?? textIn(element));
    raws.set(element, raw);
    const line = raw.length > MAX_RAW ? '' : plainLine(raw, MAX_RAW);
    if (line !== '' && line.length <= LINE) lines.push({ element, text: line });
  }
  return lines;
}

/** The largest element around this one that holds no other element and no text beside it. */
function outermost(element: Element, root: Node): Element {
  let line = element;
  for (let parent = line.parentElement; parent !== null && parent !== root; parent = line.parentElement) {
    if (parent.firstElementChild !== parent.lastElementChild || hasTextBeside(parent)) break;
    line = parent;
  }
  return line;
}

function hasTextBeside(parent: Element): boolean {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === Node.TEXT_NODE && /\S/.test(child.nodeValue ?? '')) return true;
  return false;
}
