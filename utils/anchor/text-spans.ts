import type { Span } from './span';

/** The text nodes of a tree in their order, each with the characters that stand before it. */
export function textNodes(root: Node): { readonly node: Text; readonly start: number }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: { node: Text; start: number }[] = [];
  for (let start = 0; walker.nextNode() !== null; ) {
    const node = walker.currentNode as Text;
    found.push({ node, start });
    start += node.data.length;
  }
  return found;
}

/** Ranges around spans of a tree's text; null for a span that is not in it. */
export function rangesOf(root: Node, spans: readonly Span[]): (Range | null)[] {
  const nodes = textNodes(root);
  return spans.map(({ start, end }) => {
    const first = nodes[lastBefore(nodes, start)];
    const last = nodes[lastBefore(nodes, end - 1)];
    if (first === undefined || last === undefined || end <= start) return null;
    if (end - last.start > last.node.data.length) return null;
    const range = document.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  });
}

/** The last node that begins at or before a character, by halving. */
function lastBefore(nodes: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((nodes[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part of a range that is in a tree, as a span of its text; null when none of it is. */
export function spanOf(root: Node, range: Range): Span | null {
  if (!range.intersectsNode(root)) return null;
  const all = document.createRange();
  all.selectNodeContents(root);
  const startsBefore = range.compareBoundaryPoints(Range.START_TO_START, all) < 0;
  const endsAfter = range.compareBoundaryPoints(Range.END_TO_END, all) > 0;
  const start = startsBefore ? 0 : offsetOf(root, range.startContainer, range.startOffset);
  const end = offsetOf(
    root,
    endsAfter ? root : range.endContainer,
    endsAfter ? root.childNodes.length : range.endOffset,
  );
  return start < end ? { start, end } : null;
}

/** Characters of a tree's text before a point in it. */
export function offsetOf(root: Node, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
