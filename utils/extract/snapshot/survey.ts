import { walkerOf } from './safe-dom';

/** Shape of a page, counted without recursion: a hostile page can be 100,000 levels deep. */
export interface Survey {
  readonly elements: number;
  readonly depth: number;
}

/** Counts elements and levels below a root. Linear; stops at `limit` elements. */
export function survey(page: Document, root: Element, limit = Number.POSITIVE_INFINITY): Survey {
  const walker = walkerOf(page, root);
  let elements = 1;
  let level = 1;
  let depth = 1;
  for (;;) {
    if (walker.firstChild() !== null) {
      level++;
      depth = Math.max(depth, level);
    } else {
      while (walker.nextSibling() === null) {
        if (level === 1 || walker.parentNode() === null) return { elements, depth };
        level--;
      }
    }
    elements++;
    if (elements >= limit) return { elements, depth };
  }
}
