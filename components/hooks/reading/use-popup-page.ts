import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '@/utils/anchor/place';
import type { Article } from '@/utils/article/article';
import type { Failure } from '@/utils/article/failure';
import { complete } from '@/utils/platform/library/library-store';
import { readPosition } from '@/utils/platform/library/position-store';
import type { PageTab } from '@/utils/platform/tabs/pages';
import type { ViewState } from '@/utils/platform/view-state';
import type { Wait } from '../../reader/VerdictNote';
import { useReading } from './use-reading';

/** The page behind the popup, as the popup shows it. */
export interface PopupPage {
  readonly article: Article | null;
  readonly page: PageTab | null;
  /** Why there is nothing to read, null while there is or may be. */
  readonly failure: Failure | null;
  readonly slow: boolean;
  readonly wait: Wait;
  /** Where to start reading; undefined until it is known. */
  readonly start: Place | null | undefined;
  /** The latest place in the text and the share that has been seen. */
  readonly latest: { current: [Place, number] | null };
  readonly again: (force?: boolean) => void;
  /** The reader has chosen what is on show: it stays, whatever the page answers. */
  readonly stay: () => void;
  /** Shows the article as its reader has mended it. */
  readonly replace: (article: Article) => void;
}

/** Reads the page, and opens the popup as it was left if it was left on this page. */
export function usePopupPage(state: ViewState | null, set: (change: Partial<ViewState>) => void): PopupPage {
  const [reading, again, replace] = useReading();
  const [start, setStart] = useState<Place | null | undefined>(undefined);
  const latest = useRef<[Place, number] | null>(null);
  const [settled, setSettled] = useState(false);
  /** The text waits for its place: it would be seen to jump. */
  const [gated, setGated] = useState(false);
  const chosen = useRef(false);
  const stateKnown = state !== null;
  useEffect(() => {
    if (state === null || reading.status === 'reading' || settled) return;
    setSettled(true);
    const url = reading.page?.url ?? '';
    const same = url !== '' && url === state.pageUrl;
    const readable = reading.status === 'read' && (reading.readable || (same && state.forced));
    const tab = chosen.current ? {} : { tab: readable ? ('read' as const) : ('saved' as const) };
    if (!same) set({ ...tab, pageUrl: url, forced: false });
    else if (!readable) set(tab);
    if (reading.status !== 'read') return;
    // A page that was not left in the popup mostly was not read before: its text does not wait.
    setGated(same);
    void readPosition(reading.article.id).then(setStart);
  }, [reading.status, stateKnown]);
  const whole =
    settled && reading.status === 'read' && (reading.readable || state?.forced === true) ? reading.article : null;
  useEffect(() => {
    // Saving by hand says what is wrong; nothing looks saved meanwhile.
    if (whole !== null) complete(whole).catch(console.warn);
  }, [whole]);
  const failed = reading.status === 'failed' ? reading.failure : null;
  const doubtful = reading.status === 'read' && !reading.readable && state?.forced === false;
  return {
    // Nothing is shown before it is known where: no text flashes by on a page that has none.
    article: settled && reading.status === 'read' && !(gated && start === undefined) ? reading.article : null,
    page: reading.status === 'reading' ? null : reading.page,
    failure: failed ?? (doubtful ? 'not-article' : null),
    slow: reading.status === 'reading' && reading.slow,
    wait: reading.status === 'read' ? reading.wait : 'none',
    start,
    latest,
    again: (force) => {
      // What comes of it is shown as if the popup had just opened.
      chosen.current = false;
      setSettled(false);
      again(force);
    },
    stay: () => {
      chosen.current = true;
    },
    replace,
  };
}
