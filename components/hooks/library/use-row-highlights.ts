import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '@/utils/library/entry';
import type { Highlight } from '@/utils/library/highlight';
import { highlightsOf } from '@/utils/platform/library/highlight-store';

/** More have no room in a row. */
const MOST = 5;

/** The first highlights and notes of an entry, read when its row comes into view, and whenever the entry is read anew. */
export function useRowHighlights(entry: Entry): readonly Highlight[] {
  const [found, setFound] = useState<readonly Highlight[]>([]);
  useEffect(() => {
    let current = true;
    // A library that cannot be read says so above the list.
    highlightsOf(entry.id).then((all) => current && setFound(all.slice(0, MOST)), console.warn);
    return () => {
      current = false;
    };
  }, [entry]);
  return found;
}
