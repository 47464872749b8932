import { useEffect, useState } from 'preact/hooks';
import type { Query } from '@/utils/library/query';
import { indexQuery, isForIndex } from '@/utils/search/index-query';

/** What was found in whole texts. */
export interface TextSearch {
  /** The best first, the newest where there is no index; null while nothing is known. */
  readonly ids: readonly string[] | null;
  /** Articles that the index has yet to take in. */
  readonly left: number;
  /** Articles whose texts have yet to be read, for what the index does not know. */
  readonly unread: number;
  /** Where it is looked: in texts one by one where the index cannot be opened, in titles where they cannot be read. */
  readonly by: 'index' | 'reading' | 'titles';
  /** More may be found by and by. */
  readonly isLooking: boolean;
  /** Ends the reading of texts; what was found stays. */
  readonly stop: () => void;
}

const NOTHING: TextSearch = { ids: null, left: 0, unread: 0, by: 'index', isLooking: true, stop: () => undefined };
/** Milliseconds without a key before the index is asked. */
const PAUSE = 120;

/**
 * Looks for a query's words in whole texts, again as the index grows; without an index, by reading them. Loads nothing
 * while it is not wanted.
 */
export function useTextHits(query: Query, complete: boolean, wanted: boolean): TextSearch {
  const [found, setFound] = useState<TextSearch>(NOTHING);
  useEffect(() => {
    if (!wanted) {
      setFound(NOTHING);
      return;
    }
    const stopper = new AbortController();
    const { signal } = stopper;
    const show = (now: Partial<TextSearch>) => {
      if (!signal.aborted) setFound({ ...NOTHING, isLooking: (now.unread ?? 0) > 0, ...now });
    };
    const stop = () => {
      stopper.abort();
      setFound((now) => ({ ...now, isLooking: false }));
    };
    let end = () => {};
    const look = async (isFirst: boolean) => {
      const client = await import('@/utils/platform/search/search-client');
      const asked = indexQuery(query.terms, complete);
      const { ids, left } = await client.findInTexts(asked);
      if (isForIndex(asked)) return show({ ids, left });
      const { siftTexts } = await import('@/utils/platform/search/sift-texts');
      // When the index has grown, what is shown stays until all of it has been looked at again.
      const kept = await siftTexts(ids, asked, signal, (some, unread) => isFirst && show({ ids: some, left, unread }));
      show({ ids: kept, left });
    };
    const read = async () => {
      const { scanTexts } = await import('@/utils/platform/search/scan-texts');
      await scanTexts(query, complete, signal, (ids, unread) => show({ by: 'reading', ids, unread, stop }));
    };
    const ask = (isFirst: boolean) =>
      look(isFirst)
        .catch((error: unknown) => {
          console.warn('Lectern:', error);
          return read();
        })
        .catch((error: unknown) => {
          console.warn('Lectern:', error);
          show({ by: 'titles' });
        });
    let isAsking = false;
    let hasGrown = false;
    const askInTurn = async (isFirst: boolean) => {
      if (signal.aborted) return;
      // An index that is full says so once, perhaps while it is being asked.
      hasGrown = isAsking;
      if (isAsking) return;
      isAsking = true;
      await ask(isFirst);
      isAsking = false;
      if (hasGrown) await askInTurn(false);
    };
    const timer = setTimeout(() => void askInTurn(true), PAUSE);
    void import('@/utils/platform/search/search-client').then((client) => {
      if (!signal.aborted) end = client.watchIndexing(() => void askInTurn(false));
    });
    return () => {
      stopper.abort();
      clearTimeout(timer);
      end();
    };
  }, [query, complete, wanted]);
  return found;
}
