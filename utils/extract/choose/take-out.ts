import type { Trace } from '../trace';
import type { Judged } from './judged';

/** Removes the blocks that are not the article's, and the boxes around them in which nothing is left to read. */
export function takeOut(judged: readonly Judged[], body: Element, trace: Trace): void {
  for (const { element, wasIn, isIn } of judged) {
    if (!wasIn || isIn) continue;
    trace('choose', 'hardly-the-article', element);
    const parent = element.parentElement;
    element.remove();
    if (parent !== null) emptied(parent, body)?.remove();
  }
}

/** The largest box around a place that has no text any more, with its pictures if they only illustrate a link. */
function emptied(parent: Element, body: Element): Element | null {
  let empty: Element | null = null;
  for (let box: Element | null = parent; box !== null && box !== body; box = box.parentElement) {
    if (/\S/.test(box.textContent ?? '') || showsPicture(box)) break;
    empty = box;
  }
  return empty;
}

function showsPicture(box: Element): boolean {
  return [...box.getElementsByTagName('img')].some((image) => image.closest('a, li') === null);
}
