import { offsetOf, rangesOf } from '@/utils/anchor/text-spans';
import type { PlacedHighlight } from '@/utils/library/mark-passage';

/** The highlight under the pointer, of several the shortest; null where there is none, or something to press. */
export function highlightAt(
  root: Element,
  event: MouseEvent,
  placed: readonly PlacedHighlight[],
): PlacedHighlight | null {
  if (event.target instanceof Element && event.target.closest('a, summary, audio, video') !== null) return null;
  const point = document.caretPositionFromPoint(event.clientX, event.clientY);
  if (point === null || !root.contains(point.offsetNode)) return null;
  const at = offsetOf(root, point.offsetNode, point.offset);
  const [shortest] = placed
    .filter(({ span }) => span !== null && span.start <= at && at <= span.end)
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  // Beside the words the nearest of them answers.
  return shortest !== undefined && isUnder(root, event, shortest) ? shortest : null;
}

function lengthOf({ span }: PlacedHighlight): number {
  return span === null ? 0 : span.end - span.start;
}

function isUnder(root: Element, { clientX, clientY }: MouseEvent, { span }: PlacedHighlight): boolean {
  const range = span === null ? null : rangesOf(root, [span])[0];
  return [...(range?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) => left <= clientX && clientX <= right && top <= clientY && clientY <= bottom,
  );
}
