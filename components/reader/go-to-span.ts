import type { Span } from '@/utils/anchor/span';
import { rangesOf } from '@/utils/anchor/text-spans';

/** Scrolls a passage of the text to the middle of the window; of one that is longer, its beginning. */
export function goToSpan(body: Element, span: Span): void {
  const [range] = rangesOf(body, [span]);
  if (range === null || range === undefined) return;
  const scroller = body.closest('[data-part="scroller"]') ?? window;
  // Blocks on the way get their real height only when they are drawn: look again until nothing moves.
  for (let turn = 0; turn < 5; turn++) {
    const { top, height } = range.getBoundingClientRect();
    const off = top + Math.min(height, innerHeight / 2) / 2 - innerHeight / 2;
    if (Math.abs(off) < 2) return;
    scroller.scrollBy({ top: off, behavior: 'instant' });
  }
}
