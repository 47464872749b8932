import { describeQuote } from '@/utils/anchor/quote';
import { type Span, united } from '@/utils/anchor/span';
import { type Highlight, type HighlightColor, type HighlightEdit, notesOf } from './highlight';

/** A highlight and where it stands in the text on show; null when its words are not in it. */
export interface PlacedHighlight {
  readonly highlight: Highlight;
  readonly span: Span | null;
}

/** What marks a passage. */
export interface MarkedPassage {
  /** Of the highlight that covers the passage then. */
  readonly id: string;
  readonly span: Span;
  readonly edits: readonly HighlightEdit[];
  /** What makes the highlights it grew over as they were; none where it is a new one. */
  readonly undo: readonly HighlightEdit[];
}

/**
 * The edits that mark a passage: a highlight of its own or, where others are marked in it already, the first of them
 * grown over all, with everything that was written on them.
 * @param id of a new highlight
 * @returns null where the passage has no words
 */
export function markPassage(
  text: string,
  span: Span,
  placed: readonly PlacedHighlight[],
  { id, color }: { readonly id: string; readonly color: HighlightColor },
): MarkedPassage | null {
  const touched = placed.filter((one) => one.span !== null && one.span.start < span.end && span.start < one.span.end);
  // All of them touch it: together they are one.
  const [whole = span] = united([span, ...touched.flatMap((one) => one.span ?? [])]);
  const quote = describeQuote(text, whole);
  if (quote === null) return null;
  const [first, ...others] = touched.map(({ highlight }) => highlight);
  if (first === undefined) return { id, span: whole, edits: [{ id, ...quote, color }], undo: [] };
  const notes = [first.note, ...others.flatMap(notesOf)].filter((note) => note !== '');
  return {
    id: first.id,
    span: whole,
    edits: [
      { id: first.id, ...quote, color, note: notes.join('\n\n') },
      ...others.map((other) => ({ id: other.id, gone: true })),
    ],
    undo: [wordsOf(first), ...others.map((other) => ({ id: other.id, gone: false }))],
  };
}

function wordsOf({ id, quote, prefix, suffix, offset, color, note }: Highlight): HighlightEdit {
  return { id, quote, prefix, suffix, offset, color, note };
}
