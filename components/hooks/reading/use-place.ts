import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { describePlace, findPlace, type Place } from '@/utils/anchor/place';
import { offsetAbove, rangeAt, wholeText } from '@/utils/anchor/text-nodes';
import { scrollUntil } from './scroll-until';

interface Options {
  /** Root of the text. */
  readonly body: RefObject<HTMLElement | null>;
  /** What scrolls: an element, or the window when null. */
  readonly scroller: RefObject<HTMLElement | null> | null;
  /** Changes when another text is shown; '' while there is none. */
  readonly key: string;
  /** Where to start, null for the top, undefined while it is not known yet. */
  readonly start: Place | null | undefined;
  /** CSS pixels at the top that are covered by a toolbar. */
  readonly covered: number;
  /** Called after every scroll, with the place at the top and the share of text above the lower edge. */
  readonly onMove: (place: Place, progress: number) => void;
}

/** Keeps the reader's place by its words: goes to `start` once, and reports every move. */
export function usePlace({ body, scroller, key, start, covered, onMove }: Options): void {
  const done = useRef('');
  const latest = useRef(onMove);
  latest.current = onMove;
  const known = start !== undefined;
  useLayoutEffect(() => {
    if (key === '' || start === undefined || done.current === key || body.current === null) return;
    done.current = key;
    if (start !== null && start.offset > 0) goTo(body.current, start, scroller?.current ?? null, covered);
  }, [key, known]);
  useEffect(() => {
    if (key === '' || !known) return;
    const target: EventTarget = scroller?.current ?? window;
    let frame = 0;
    const report = () => {
      frame = 0;
      if (body.current !== null) latest.current(...measurePlace(body.current, scroller?.current ?? null, covered));
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(report);
    };
    target.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      target.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [key, known]);
}

function goTo(body: HTMLElement, place: Place, scroller: HTMLElement | null, covered: number): void {
  const range = rangeAt(body, findPlace(wholeText(body), place));
  if (range === null) return;
  const edge = () => (scroller?.getBoundingClientRect().top ?? 0) + covered;
  scrollUntil(scroller ?? window, () => range.getBoundingClientRect().top - edge());
}

/** The place at the top edge, and the share of the text that has been in view. At the very top the offset is 0. */
export function measurePlace(body: HTMLElement, scroller: HTMLElement | null, covered: number): [Place, number] {
  const box = scroller?.getBoundingClientRect();
  const top = (box?.top ?? 0) + covered;
  const bottom = box?.bottom ?? innerHeight;
  const text = wholeText(body);
  const offset = body.getBoundingClientRect().top >= top ? 0 : offsetAbove(body, top + 1);
  const seen = body.getBoundingClientRect().bottom <= bottom ? text.length : offsetAbove(body, bottom);
  return [describePlace(text, offset), text.length === 0 ? 1 : seen / text.length];
}
