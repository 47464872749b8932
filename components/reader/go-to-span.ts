import type { Span } from '@/utils/anchor/span';
import { rangesOf } from '@/utils/anchor/text-spans';
import { scrollUntil } from '../hooks/reading/scroll-until';

/** Scrolls a passage of the text to the middle of the window; of one that is longer, its beginning. */
export function goToSpan(body: Element, span: Span): void {
  const [range] = rangesOf(body, [span]);
  if (range === null || range === undefined) return;
  const scroller = body.closest('[data-part="scroller"]') ?? window;
  scrollUntil(scroller, () => {
    const { top, height } = range.getBoundingClientRect();
    return top + Math.min(height, innerHeight / 2) / 2 - innerHeight / 2;
  });
}
