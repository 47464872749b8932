import { quoteFinder } from '@/utils/anchor/quote';
import { type Span, united } from '@/utils/anchor/span';
import { wholeText } from '@/utils/anchor/text-nodes';
import { textNodes } from '@/utils/anchor/text-spans';
import type { Highlight } from '@/utils/library/highlight';

/**
 * Puts `<mark>` around the passages of a body that were highlighted, where their words are found and there is no doubt
 * which are meant. A passage through several elements gets a mark in each.
 * @param body changed in place; its text is what offsets count over
 * @returns the highlights that were not found
 */
export function markHighlights(body: ParentNode & Node, highlights: readonly Highlight[]): Highlight[] {
  const find = quoteFinder(wholeText(body));
  const missed: Highlight[] = [];
  const spans: Span[] = [];
  for (const highlight of highlights) {
    const span = find(highlight);
    if (span === null) missed.push(highlight);
    else spans.push(span);
  }
  wrap(body, united(spans));
  return missed;
}

function wrap(body: Node, spans: readonly Span[]): void {
  const nodes = textNodes(body);
  let next = 0;
  for (const { node, start } of nodes) {
    const end = start + node.data.length;
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const within: Span[] = [];
    for (let at = next; (spans[at]?.start ?? Number.POSITIVE_INFINITY) < end; at++) {
      const span = spans[at] as Span;
      within.push({ start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start });
    }
    // From the last to the first, so that what stands before keeps its offsets.
    for (const part of within.reverse()) wrapPart(node, part);
  }
}

/** Formulas hold no HTML, and white space between blocks is nothing that could be marked. */
function wrapPart(node: Text, { start, end }: Span): void {
  const words = node.data.slice(start, end);
  const isTaken = node.parentElement !== null && node.parentElement.closest('math, mark') !== null;
  if (words.trim() === '' || isTaken) return;
  const from = start + words.length - words.trimStart().length;
  const marked = node.splitText(from);
  marked.splitText(words.trim().length);
  const mark = document.createElement('mark');
  marked.replaceWith(mark);
  mark.append(marked);
}
