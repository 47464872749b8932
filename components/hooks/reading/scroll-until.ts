/**
 * Scrolls until nothing is left of a way, CSS pixels. Blocks on it get their real height only when they are drawn: it is
 * measured again until nothing moves.
 */
export function scrollUntil(scroller: Element | Window, left: () => number): void {
  for (let turn = 0; turn < 5; turn++) {
    const top = left();
    if (Math.abs(top) < 1) return;
    scroller.scrollBy({ top, behavior: 'instant' });
  }
}
