import { useEffect, useState } from 'preact/hooks';
import type { Query } from '@/utils/library/query';
import { readEntries } from '@/utils/platform/library/list-store';
import { indexedText } from '@/utils/platform/search/searched-text';
import { fits, type IndexQuery, indexQuery, isForIndex } from '@/utils/search/index-query';

/** What was found in whole texts. */
export interface TextSearch {
  /** The best first; null while it is looked for, or where nothing is. */
  readonly ids: readonly string[] | null;
  /** Articles that the index has yet to take in. */
  readonly left: number;
  readonly failed: boolean;
}

const NOTHING: TextSearch = { ids: null, left: 0, failed: false };
/** Milliseconds without a key before the index is asked. */
const PAUSE = 120;
/** Candidates whose text is looked at for a phrase. */
const CANDIDATES = 300;

/** Looks for a query's words in whole texts, again as the index grows. Loads nothing while it is not wanted. */
export function useTextHits(query: Query, complete: boolean, wanted: boolean): TextSearch {
  const [found, setFound] = useState<TextSearch>(NOTHING);
  useEffect(() => {
    if (!wanted) {
      setFound(NOTHING);
      return;
    }
    let current = true;
    let end = () => {};
    const look = async () => {
      const client = await import('@/utils/platform/search/search-client');
      const asked = indexQuery(query.terms, complete);
      const { ids, left } = await client.findInTexts(asked);
      const kept = isForIndex(asked) ? ids : await fitting(ids, asked);
      if (current) setFound({ ids: kept, left, failed: false });
    };
    const ask = () =>
      look().catch((error: unknown) => {
        console.warn('Lectern:', error);
        if (current) setFound({ ids: null, left: 0, failed: true });
      });
    const timer = setTimeout(() => void ask(), PAUSE);
    void import('@/utils/platform/search/search-client').then((client) => {
      let asking = false;
      const grown = async () => {
        if (asking || !current) return;
        asking = true;
        await ask();
        asking = false;
      };
      if (current) end = client.watchIndexing(() => void grown());
    });
    return () => {
      current = false;
      clearTimeout(timer);
      end();
    };
  }, [query, complete, wanted]);
  return found;
}

/** The index knows which words an article has, not in which order: that is looked up in the text. */
async function fitting(ids: readonly string[], query: IndexQuery): Promise<string[]> {
  const kept: string[] = [];
  for (const entry of await readEntries(ids.slice(0, CANDIDATES))) {
    if (fits(await indexedText(entry), query)) kept.push(entry.id);
  }
  return kept;
}
