import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Quote, quoteFinder } from '@/utils/anchor/quote';
import type { Span } from '@/utils/anchor/span';
import { wholeText } from '@/utils/anchor/text-nodes';
import { rangesOf } from '@/utils/anchor/text-spans';
import { HIGHLIGHT_COLORS, type Highlight } from '@/utils/library/highlight';
import type { PlacedHighlight } from '@/utils/library/mark-passage';

/** Names by which the style sheet knows highlights of each colour, those with a note, and the one that is open. */
const NAMES = [...HIGHLIGHT_COLORS, 'noted', 'open'] as const;
type Name = (typeof NAMES)[number];
const NONE: readonly PlacedHighlight[] = [];

/**
 * Finds highlights in the text on show and paints them there, without touching its nodes. In the order of the text; those
 * whose words are not in it come last.
 * @param html what the text was made of: another text is looked through anew
 */
export function usePlacedHighlights(
  body: RefObject<HTMLElement | null>,
  html: string,
  highlights: readonly Highlight[],
  openId: string,
): readonly PlacedHighlight[] {
  const [placed, setPlaced] = useState(NONE);
  const known = useRef<{ html: string; find: (wanted: Quote) => Span | null } | null>(null);
  useEffect(() => {
    if (body.current === null || highlights.length === 0) return setPlaced(NONE);
    // With every letter of a note all of them come anew from the disk: only those with other words are looked for.
    if (known.current?.html !== html) known.current = { html, find: remembering(quoteFinder(wholeText(body.current))) };
    const { find } = known.current;
    const place = ({ span }: PlacedHighlight) => span?.start ?? Number.MAX_SAFE_INTEGER;
    setPlaced(
      highlights.map((highlight) => ({ highlight, span: find(highlight) })).sort((a, b) => place(a) - place(b)),
    );
  }, [html, highlights]);
  useEffect(() => {
    const root = body.current;
    if (root === null) return;
    paint(root, placed, openId);
    return unpaint;
  }, [placed, openId]);
  return placed;
}

function remembering(find: (wanted: Quote) => Span | null): (wanted: Quote) => Span | null {
  const found = new Map<string, Span | null>();
  return (wanted) => {
    const { quote, prefix, suffix, offset } = wanted;
    const key = [offset, prefix, quote, suffix].join('\n');
    const before = found.get(key);
    if (before !== undefined) return before;
    const span = find(wanted);
    found.set(key, span);
    return span;
  };
}

function paint(root: Node, placed: readonly PlacedHighlight[], openId: string): void {
  const shown = placed.flatMap(({ highlight, span }) => (span === null ? [] : [{ highlight, span }]));
  const ranges = rangesOf(
    root,
    shown.map(({ span }) => span),
  );
  const painted = new Map<Name, Range[]>(NAMES.map((name) => [name, []]));
  for (const [at, { highlight }] of shown.entries()) {
    const range = ranges[at] ?? null;
    if (range === null) continue;
    painted.get(highlight.color)?.push(range);
    if (highlight.note !== '') painted.get('noted')?.push(range);
    if (highlight.id === openId) painted.get('open')?.push(range);
  }
  for (const [name, some] of painted) CSS.highlights.set(`lectern-${name}`, new globalThis.Highlight(...some));
}

function unpaint(): void {
  for (const name of NAMES) CSS.highlights.delete(`lectern-${name}`);
}
