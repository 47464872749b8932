import { rangesOf } from '@/utils/anchor/text-spans';
import type { PlacedHighlight } from '@/utils/library/mark-passage';

/** Id of the highlight under the pointer, of several the shortest; '' where there is none, or something to press. */
export function highlightAt(root: Element, event: MouseEvent, placed: readonly PlacedHighlight[]): string {
  if (event.target instanceof Element && event.target.closest('a, summary, audio, video') !== null) return '';
  const shown = placed.flatMap(({ highlight, span }) => (span === null ? [] : [{ id: highlight.id, span }]));
  const ranges = rangesOf(
    root,
    shown.map(({ span }) => span),
  );
  const [shortest] = shown
    .filter((_, at) => isUnder(event, ranges[at] ?? null))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return shortest?.id ?? '';
}

function isUnder({ clientX, clientY }: MouseEvent, range: Range | null): boolean {
  if (range === null) return false;
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= clientX && clientX <= right && top <= clientY && clientY <= bottom,
  );
}
