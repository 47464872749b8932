import type { Stamp } from './clock';

export type HighlightColor = 'yellow' | 'green' | 'blue' | 'pink' | 'purple';

export const HIGHLIGHT_COLORS: readonly HighlightColor[] = ['yellow', 'green', 'blue', 'pink', 'purple'];

/** A passage somebody marked, found again by its words. Times in milliseconds since 1970. */
export interface Highlight {
  readonly id: string;
  readonly articleId: string;
  /** '' for a note on the whole article. */
  readonly quote: string;
  /** A few words before and after it, '' where they are not known. */
  readonly prefix: string;
  readonly suffix: string;
  /** Characters before the quote in the article's text, -1 where it is not known. */
  readonly offset: number;
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

/** One highlight out of two versions of it. Commutative, associative and idempotent. */
export function mergeHighlights(x: Highlight, y: Highlight): Highlight {
  const [won, lost] = orderOf(x) >= orderOf(y) ? [x, y] : [y, x];
  const was = [...new Set([...won.was, ...lost.was, lost.note])].filter((note) => note !== '' && note !== won.note);
  return { ...won, was: was.sort() };
}

function orderOf({ was: _, ...rest }: Highlight): string {
  return `${rest.stamp} ${JSON.stringify(rest)}`;
}
