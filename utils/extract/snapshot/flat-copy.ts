import { isRendered, localNameOf, walkerOf } from './safe-dom';

/** Levels that are kept. Readability's cost grows with the square of the depth; real articles stay below 60. */
const MAX_LEVELS = 64;
const WRAPPERS = new Set([
  'div',
  'span',
  'section',
  'article',
  'main',
  'center',
  'font',
  'a',
  'p',
  'b',
  'i',
  'em',
  'strong',
]);
const SKIPPED = new Set(['script', 'style', 'template', 'svg']);

/** Where the children of a page's element go in the copy. */
interface Target {
  readonly parent: Node;
  readonly level: number;
  /** The element itself was left out: its loose texts become paragraphs, so that they do not run together. */
  readonly sunk: boolean;
}

/**
 * Copy of a very deep tree: wrappers around a single child are left out, and below `MAX_LEVELS` only the text is kept,
 * in order. Iterative, so that no depth can overflow the stack.
 */
export function flatCopy(page: Document, root: Element, inert: Document): Element {
  const top = inert.importNode(root, false);
  const walker = walkerOf(page, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const targets: Target[] = [{ parent: top, level: 0, sunk: false }];
  let next: Node | null = walker.firstChild();
  while (next !== null) {
    const target = targets[targets.length - 1] as Target;
    const inside =
      next.nodeType === Node.TEXT_NODE ? copyText(next, target, inert) : copyElement(next as Element, target, inert);
    next = inside === null ? null : walker.firstChild();
    if (next !== null) targets.push(inside as Target);
    else next = advance(walker, targets);
  }
  return top;
}

function advance(walker: TreeWalker, targets: Target[]): Node | null {
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling !== null) return sibling;
    targets.pop();
    if (targets.length === 0 || walker.parentNode() === null) return null;
  }
}

function copyText(text: Node, target: Target, inert: Document): null {
  const value = text.nodeValue ?? '';
  if (!target.sunk) target.parent.appendChild(inert.createTextNode(value));
  else if (value.trim() !== '') {
    const paragraph = inert.createElement('p');
    paragraph.append(value);
    target.parent.appendChild(paragraph);
  }
  return null;
}

function copyElement(element: Element, target: Target, inert: Document): Target | null {
  const name = localNameOf(element);
  if (SKIPPED.has(name) && element.getAttribute('type') !== 'application/ld+json') return null;
  if (name === 'div' && !isRendered(element)) return null;
  if (target.level >= MAX_LEVELS) return { ...target, sunk: true };
  if (WRAPPERS.has(name) && isOnlyChild(element)) return { ...target, sunk: target.sunk };
  const copy = inert.importNode(element, false);
  target.parent.appendChild(copy);
  return { parent: copy, level: target.level + 1, sunk: false };
}

function isOnlyChild(element: Element): boolean {
  return isBlank(element, 'previousSibling') && isBlank(element, 'nextSibling');
}

function isBlank(element: Element, direction: 'previousSibling' | 'nextSibling'): boolean {
  const neighbour = element[direction];
  return (
    neighbour === null ||
    (neighbour.nodeType === Node.TEXT_NODE &&
      (neighbour.nodeValue ?? '').trim() === '' &&
      neighbour[direction] === null)
  );
}
