import { useEffect, useState } from 'preact/hooks';
import { type Entry, inList } from '@/utils/library/entry';
import { watchLibrary } from '@/utils/platform/library/library-news';
import { findEntry } from '@/utils/platform/library/library-store';

/** The entry of an article if it is saved and not in the trash; follows changes from any surface. */
export function useEntry(id: string | undefined): Entry | null {
  const [entry, setEntry] = useState<Entry | null>(null);
  useEffect(() => {
    setEntry(null);
    if (id === undefined || id === '') return;
    let current = true;
    const ask = () => {
      // A library that cannot be opened says so where it is listed and when it is saved to.
      findEntry(id).then(
        (found) => current && setEntry(inList(found)),
        () => current && setEntry(null),
      );
    };
    ask();
    const end = watchLibrary(ask);
    return () => {
      current = false;
      end();
    };
  }, [id]);
  return entry;
}
