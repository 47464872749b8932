import { useEffect, useState } from 'preact/hooks';
import type { SavedSearch } from '@/utils/library/saved-search';
import { changeSearches, readSearches } from '@/utils/platform/library/saved-searches';

export type { SavedSearch };

/** The saved searches, how to keep one under its name, and how to drop one. */
export function useSearches(): [readonly SavedSearch[], (search: SavedSearch) => void, (name: string) => void] {
  const [searches, setSearches] = useState<readonly SavedSearch[]>([]);
  // A library that cannot be read says so where its list is.
  useEffect(() => void readSearches().then(setSearches, console.warn), []);
  const write = (next: (all: readonly SavedSearch[]) => readonly SavedSearch[]) => {
    setSearches(next);
    void changeSearches(next).catch(console.warn);
  };
  const keep = (search: SavedSearch) => write((all) => [...all.filter(({ name }) => name !== search.name), search]);
  const drop = (name: string) => write((all) => all.filter((search) => search.name !== name));
  return [searches, keep, drop];
}
