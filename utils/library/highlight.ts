import type { Quote } from '@/utils/anchor/quote';
import type { Stamp } from './clock';

export type HighlightColor = 'yellow' | 'green' | 'blue' | 'pink' | 'purple';

export const HIGHLIGHT_COLORS: readonly HighlightColor[] = ['yellow', 'green', 'blue', 'pink', 'purple'];

/** A passage somebody marked, found again by its words. Times in milliseconds since 1970. */
export interface Highlight extends Quote {
  readonly id: string;
  readonly articleId: string;
  /** '' for a note on the whole article. */
  readonly quote: string;
  readonly color: HighlightColor;
  readonly note: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Taken away; kept as a sign for other copies of the library. */
  readonly gone: boolean;
  /** Notes that lost against this one when two copies were merged: nothing that was written is thrown away. */
  readonly was: readonly string[];
  readonly stamp: Stamp;
}

/** What can be changed of a highlight. One whose id is not known yet is new. */
export type HighlightEdit = { readonly id: string } & Partial<Quote & Pick<Highlight, 'color' | 'note' | 'gone'>>;

/** Those that were not taken away, in the order of the text; those of unknown place after them, by their time. */
export function presentHighlights(highlights: readonly Highlight[]): Highlight[] {
  const place = ({ offset }: Highlight) => (offset < 0 ? Number.MAX_SAFE_INTEGER : offset);
  return highlights.filter(({ gone }) => !gone).sort((a, b) => place(a) - place(b) || a.createdAt - b.createdAt);
}

/** What was written on a passage: the note, and those that lost against it when two copies of the library were merged. */
export function notesOf({ note, was }: Highlight): readonly string[] {
  return [note, ...was].filter((text) => text.trim() !== '');
}

/** A highlight as an edit leaves it; itself where that changes nothing. */
export function amendHighlight(
  before: Highlight | null,
  articleId: string,
  edit: HighlightEdit,
  at: { readonly now: number; readonly stamp: Stamp },
): Highlight {
  const old = before ?? {
    ...{ id: edit.id, articleId, quote: '', prefix: '', suffix: '', offset: -1, color: 'yellow' as const, note: '' },
    ...{ createdAt: at.now, updatedAt: at.now, gone: false, was: [], stamp: at.stamp },
  };
  const names = Object.keys(edit) as (keyof HighlightEdit)[];
  if (before !== null && names.every((name) => edit[name] === before[name])) return before;
  const after = { ...old, ...edit, updatedAt: at.now, stamp: at.stamp };
  // A note on the whole article is its text: without one it is not there.
  return after.quote === '' && edit.gone === undefined ? { ...after, gone: notesOf(after).length === 0 } : after;
}

/** One highlight out of two versions of it. Commutative, associative and idempotent. */
export function mergeHighlights(x: Highlight, y: Highlight): Highlight {
  const [won, lost] = orderOf(x) >= orderOf(y) ? [x, y] : [y, x];
  const was = [...new Set([...won.was, ...lost.was, lost.note])].filter((note) => note !== '' && note !== won.note);
  return { ...won, was: was.sort() };
}

function orderOf({ was: _, ...rest }: Highlight): string {
  return `${rest.stamp} ${JSON.stringify(rest)}`;
}
