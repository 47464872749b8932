import { hasText } from '../has-text';
import type { Trace } from '../trace';
import type { Judged } from './judged';

/** Removes the blocks that are not the article's, and the boxes around them in which nothing is left to read. */
export function takeOut(judged: readonly Judged[], body: Element, trace: Trace): void {
  const places = new Set<Element | null>();
  for (const { element, wasIn, isIn } of judged) {
    if (!wasIn || isIn) continue;
    trace('choose', 'hardly-the-article', element);
    places.add(element.parentElement);
    element.remove();
  }
  const full = new Set([body]);
  for (const place of places) emptied(place, full)?.remove();
}

/**
 * The largest box around a place that has no text any more, with its pictures if they only illustrate a link.
 * @param full boxes that are known to hold something: found once, however many places they are around
 */
function emptied(place: Element | null, full: Set<Element>): Element | null {
  let empty: Element | null = null;
  for (let box = place; box !== null && !full.has(box); box = box.parentElement) {
    if (hasText(box) || showsPicture(box)) full.add(box);
    else empty = box;
  }
  return empty;
}

function showsPicture(box: Element): boolean {
  return [...box.getElementsByTagName('img')].some((image) => image.closest('a, li') === null);
}
