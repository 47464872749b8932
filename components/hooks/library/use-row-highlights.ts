import { useEffect, useState } from 'preact/hooks';
import type { Highlight } from '@/utils/library/highlight';
import { highlightsOf } from '@/utils/platform/library/highlight-store';
import { watchLibrary } from '@/utils/platform/library/library-news';

/** More have no room in a row. */
const MOST = 5;

/** The first highlights and notes of an entry, read when its row comes into view. */
export function useRowHighlights(id: string): readonly Highlight[] {
  const [found, setFound] = useState<readonly Highlight[]>([]);
  useEffect(() => {
    let current = true;
    const ask = () => {
      // A library that cannot be read says so above the list.
      highlightsOf(id).then((all) => current && setFound(all.slice(0, MOST)), console.warn);
    };
    ask();
    const end = watchLibrary(({ ids }) => (ids === null || ids.includes(id)) && ask());
    return () => {
      current = false;
      end();
    };
  }, [id]);
  return found;
}
