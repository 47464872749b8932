import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly count: number;
  /** What scrolls: the list's parent. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly row: (index: number) => ComponentChildren;
  /** Called with the places that are on the screen, before they are drawn. */
  readonly onRange: (from: number, to: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly class?: string | undefined;
}

/** Rows above and below the window that are there too: so that arrow keys find their neighbour. */
const SPARE = 8;
/** When so few are left, new ones are made. */
const MARGIN = 2;
/** Until the first row has been measured. CSS pixels. */
const GUESS = 80;

/** A list of any length of which only the rows in view exist. All rows have one height, which the style gives. */
export function VirtualList({ label, count, scroller, row, onRange, onKeyDown, class: name }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [height, setHeight] = useState(GUESS);
  const [[from, to], setRange] = useState<readonly [number, number]>([0, SPARE]);
  const last = Math.min(to, count);
  const first = Math.max(0, Math.min(from, last - 1));
  useLayoutEffect(() => {
    const measure = () => {
      const real = list.current?.querySelector('li')?.getBoundingClientRect().height ?? 0;
      if (real > 0) setHeight(real);
      const box = scroller.current;
      if (box === null || list.current === null) return;
      const above = list.current.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
      const one = real > 0 ? real : GUESS;
      const top = Math.floor((box.scrollTop - above) / one);
      const bottom = Math.ceil((box.scrollTop - above + box.clientHeight) / one);
      setRange((now) => (isCovered(now, top, bottom) ? now : [Math.max(0, top - SPARE), bottom + SPARE]));
    };
    // A popup is 25 pixels wide until it is shown: then the observer measures.
    if (document.visibilityState === 'visible') measure();
    const box = scroller.current;
    box?.addEventListener('scroll', measure, { passive: true });
    const watch = new ResizeObserver(measure);
    if (box !== null) watch.observe(box);
    return () => {
      box?.removeEventListener('scroll', measure);
      watch.disconnect();
    };
  }, [count > 0]);
  useEffect(() => onRange(first, last));
  return (
    <ul
      aria-label={label}
      class={name}
      onKeyDown={onKeyDown}
      ref={list}
      style={{ paddingBlockStart: `${first * height}px`, paddingBlockEnd: `${(count - last) * height}px` }}
    >
      {Array.from({ length: last - first }, (_, at) => row(first + at))}
    </ul>
  );
}

/** Whether the rows in view are there, with as many around them as an arrow key needs and no more than are worth keeping. */
function isCovered([from, to]: readonly [number, number], top: number, bottom: number): boolean {
  const [above, below] = [top - from, to - bottom];
  return (from === 0 || above >= MARGIN) && below >= MARGIN && Math.max(above, below) <= 2 * SPARE;
}
