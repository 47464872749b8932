/** A stretch of a text: from one character to before another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans in their order, those that overlap or touch made one. */
export function united(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}
