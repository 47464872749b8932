import { describeQuote } from '@/utils/anchor/quote';
import type { Span } from '@/utils/anchor/span';
import type { Highlight, HighlightColor, HighlightEdit } from './highlight';

/** A highlight and where it stands in the text on show; null when its words are not in it. */
export interface PlacedHighlight {
  readonly highlight: Highlight;
  readonly span: Span | null;
}

/**
 * The edits that mark a passage: a highlight of its own or, where others are marked in it already, the first of them
 * grown over all, with everything that was written on them.
 * @param id of a new highlight
 * @returns the edits and the id of the highlight that covers the passage; null where the passage has no words
 */
export function markPassage(
  text: string,
  span: Span,
  placed: readonly PlacedHighlight[],
  { id, color }: { readonly id: string; readonly color: HighlightColor },
): { readonly id: string; readonly edits: readonly HighlightEdit[] } | null {
  const touched = placed.filter((one) => one.span !== null && one.span.start < span.end && span.start < one.span.end);
  const spans = [span, ...touched.flatMap((one) => one.span ?? [])];
  const quote = describeQuote(text, {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  });
  if (quote === null) return null;
  const [first, ...others] = touched.map(({ highlight }) => highlight);
  if (first === undefined) return { id, edits: [{ id, ...quote, color }] };
  const notes = [first, ...others].map(({ note }) => note).filter((note) => note !== '');
  return {
    id: first.id,
    edits: [
      { id: first.id, ...quote, color, note: notes.join('\n\n') },
      ...others.map((other) => ({ id: other.id, gone: true })),
    ],
  };
}
