import { wholeText } from '@/utils/anchor/text-nodes';
import type { Highlight } from '@/utils/library/highlight';

/**
 * Puts `<mark>` around the passages of a body that were highlighted, where their words are found and there is no doubt
 * which are meant. A passage through several elements gets a mark in each.
 * @param body changed in place; its text is what offsets count over
 * @returns the highlights that were not found
 */
export function markHighlights(body: ParentNode & Node, highlights: readonly Highlight[]): Highlight[] {
  const text = wholeText(body);
  const missed: Highlight[] = [];
  const spans: Span[] = [];
  for (const highlight of highlights) {
    const start = placeOf(text, highlight);
    if (start < 0) missed.push(highlight);
    else spans.push({ start, end: start + highlight.quote.length });
  }
  wrap(body, united(spans));
  return missed;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a quote stands: at its offset, else where it stands once alone or between the words around it; else -1. */
function placeOf(text: string, { quote, prefix, suffix, offset }: Highlight): number {
  if (quote.trim() === '') return -1;
  if (offset >= 0 && text.startsWith(quote, offset)) return offset;
  const alone = onlyPlace(text, quote);
  if (alone >= 0) return alone;
  const between = prefix + suffix === '' ? -1 : onlyPlace(text, prefix + quote + suffix);
  return between < 0 ? -1 : between + prefix.length;
}

function onlyPlace(text: string, words: string): number {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : -1;
}

/** Spans in their order, those that overlap made one. */
function united(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
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

function textNodes(body: Node): { node: Text; start: number }[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found: { node: Text; start: number }[] = [];
  for (let start = 0; walker.nextNode() !== null; ) {
    const node = walker.currentNode as Text;
    found.push({ node, start });
    start += node.data.length;
  }
  return found;
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
