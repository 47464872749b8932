/** All text of a tree as one string: what offsets of places count over. */
export function wholeText(root: Node): string {
  return root.textContent ?? '';
}

/** Collapsed range at `offset` characters into a tree's text; null when the tree has no text. */
export function rangeAt(root: Node, offset: number): Range | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Node | null = null;
  while (walker.nextNode() !== null) {
    last = walker.currentNode;
    const length = last.nodeValue?.length ?? 0;
    if (left < length) return pointAt(last, left);
    left -= length;
  }
  return last === null ? null : pointAt(last, last.nodeValue?.length ?? 0);
}

function pointAt(node: Node, offset: number): Range {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, Math.min(offset + 1, node.nodeValue?.length ?? offset));
  return range;
}

/**
 * Characters of the tree's text that lie above a line of the screen. Blocks that are not drawn yet are only asked for
 * their own box: asking their text would lay them all out.
 * @param y CSS pixels from the top of the viewport
 */
export function offsetAbove(root: Element, y: number): number {
  let offset = 0;
  for (const child of root.childNodes) {
    const isBlockBelow = child instanceof Element && child.getBoundingClientRect().bottom > y;
    if (isBlockBelow) return offset + offsetWithin(child, y);
    offset += child.textContent?.length ?? 0;
  }
  return offset;
}

function offsetWithin(block: Node, y: number): number {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let offset = 0;
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    const length = node.nodeValue?.length ?? 0;
    if (length > 0 && bottomOf(node, 0, length) > y) return offset + firstBelow(node, length, y);
    offset += length;
  }
  return offset;
}

/** First character of a text node whose line ends below `y`, by halving. */
function firstBelow(node: Node, length: number, y: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottomOf(node, middle, middle + 1) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bottomOf(node: Node, start: number, end: number): number {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range.getBoundingClientRect().bottom;
}
