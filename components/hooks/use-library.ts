import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from '@/utils/article/failure';
import type { Entry, View } from '@/utils/library/entry';
import { watchLibrary } from '@/utils/platform/library-news';
import { listEntries } from '@/utils/platform/library-store';

/** A list of the library: null while it is read for the first time. */
export interface Listing {
  readonly entries: readonly Entry[] | null;
  readonly failure: Failure | null;
}

/** The entries of one list, newest first; follows changes from any surface. */
export function useLibrary(view: View): Listing {
  const [listing, setListing] = useState<Listing & { view: View }>({ entries: null, failure: null, view });
  useEffect(() => {
    let current = true;
    const ask = () => {
      listEntries(view).then(
        (entries) => current && setListing({ entries, failure: null, view }),
        (error: unknown) => current && setListing({ entries: null, failure: failureOf(error, 'storage-broken'), view }),
      );
    };
    ask();
    const end = watchLibrary(ask);
    return () => {
      current = false;
      end();
    };
  }, [view]);
  return listing.view === view ? listing : { entries: null, failure: null };
}
