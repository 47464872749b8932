import { plainLine } from '@/utils/article/text';

/** Texts around a headline, before and behind it: where stories say who wrote them and when. */
export interface HeadLine {
  readonly text: string;
  readonly element: Element;
  /** It stands behind the headline. */
  readonly after: boolean;
}

const BEHIND = 90;
const BEFORE = 30;
const PARAGRAPH = 200;
const MAX_LINE = 160;
const ELSEWHERE = /^(nav|footer|form|button|select|dialog|script|style|figcaption)$/;
const OTHERS = /related|comment/i;

/** The short texts of the story's head in document order: up to its second paragraph. */
export function headLines(heading: Element): HeadLine[] {
  const root = heading.ownerDocument.body;
  const before = lines(heading, root, BEFORE, 'previousNode', false).reverse();
  return [...before, ...lines(heading, root, BEHIND, 'nextNode', true)];
}

function lines(
  heading: Element,
  root: Node,
  limit: number,
  step: 'nextNode' | 'previousNode',
  after: boolean,
): HeadLine[] {
  const walker = heading.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = step === 'nextNode' ? lastInside(heading) : heading;
  const found: HeadLine[] = [];
  const known = new Map<Element, boolean>();
  let paragraphs = 0;
  for (let seen = 0; seen < limit; ) {
    const node = walker[step]();
    if (node === null) break;
    const raw = node.nodeValue ?? '';
    const element = node.parentElement;
    if (element === null || !/\S/.test(raw)) continue;
    seen++;
    const text = plainLine(raw, PARAGRAPH + 10);
    if (text.length >= PARAGRAPH && ++paragraphs > (after ? 1 : 0)) break;
    if (text.length <= MAX_LINE && !isElsewhere(element, heading, known)) found.push({ text, element, after });
  }
  return found;
}

/** In a part of the page that has nothing to do with the headline, unless that part is all around it. */
function isElsewhere(element: Element, heading: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const parent = element.parentElement;
  const isPart = ELSEWHERE.test(element.localName) || OTHERS.test(element.getAttribute('class') ?? '');
  const is = (isPart && !element.contains(heading)) || (parent !== null && isElsewhere(parent, heading, known));
  known.set(element, is);
  return is;
}

function lastInside(element: Element): Node {
  let node: Node = element;
  while (node.lastChild !== null) node = node.lastChild;
  return node;
}
