import { appendAll } from '../move';
import type { Trace } from '../trace';
import type { Judged } from './judged';
import { MARK } from './mark';

/** Boxes a block can come back with, if all of it comes back. */
const MAX_LEVELS = 6;
const PLAIN_BOX = /^(div|section|article|main|body)$/;
/** What cannot stand without the list or table around it. */
const PART = /^(li|td|th|dt|dd|tr|tbody|thead|summary|caption|figcaption)$/;

/** Brings blocks that the engine left out back to their places among those it took. */
export function putBack(judged: readonly Judged[], body: Element, trace: Trace): void {
  const coming = new Set(judged.filter(({ wasIn, isIn }) => isIn && !wasIn).map(({ element }) => element));
  if (coming.size === 0) return;
  const mixed = boxesOfOthers(coming);
  const first = judged.find(({ wasIn }) => wasIn)?.element ?? null;
  let before: Element | null = null;
  for (const { element, wasIn } of judged) {
    if (wasIn || body.contains(element)) before = element;
    else if (coming.has(element)) {
      trace('choose', 'most-likely-the-article', element);
      const part = standing(withItsBox(element, mixed, body));
      if (before !== null) placeOf(before, body).after(part);
      else if (first !== null) placeOf(first, body).before(part);
      else body.append(part);
      before = part;
    }
  }
}

/** The boxes around blocks that do not come back, in the trees of those that do. */
function boxesOfOthers(coming: ReadonlySet<Element>): ReadonlySet<Element> {
  const boxes = new Set<Element>();
  for (const root of new Set([...coming].map((element) => element.getRootNode() as ParentNode & Node))) {
    for (const other of root.querySelectorAll(`[${MARK}]`)) {
      let box = coming.has(other) ? null : other.parentElement;
      for (; box !== null && !boxes.has(box); box = box.parentElement) boxes.add(box);
    }
  }
  return boxes;
}

/** The largest box that holds nothing but blocks which come back too. */
function withItsBox(element: Element, mixed: ReadonlySet<Element>, body: Element): Element {
  let box = element;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const parent: Element | null = box.parentElement;
    if (parent === null || /^(body|html)$/.test(parent.localName) || parent.contains(body)) break;
    if (mixed.has(parent)) break;
    box = parent;
  }
  return box;
}

/** A list item or a cell gets a list or a paragraph around it, where its own does not come back. */
function standing(box: Element): Element {
  if (!PART.test(box.localName)) return box;
  const isItem = box.localName === 'li';
  const holder = box.ownerDocument.createElement(isItem ? 'ul' : 'p');
  appendAll(holder, isItem ? [box] : box.childNodes);
  return holder;
}

/** The outermost element around a block that stands among the article's parts, and not in a list or table. */
function placeOf(element: Element, body: Element): Element {
  let place = element;
  while (place.parentElement !== null && place.parentElement !== body && !PLAIN_BOX.test(place.parentElement.localName))
    place = place.parentElement;
  return place;
}
