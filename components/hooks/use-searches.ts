import { useEffect, useState } from 'preact/hooks';
import { parseSearches, type SavedSearch } from '@/utils/library/saved-search';
import { changeNote, readNote } from '@/utils/platform/store/note-store';

export type { SavedSearch };

const NOTE = 'searches';

/** The saved searches, how to keep one under its name, and how to drop one. */
export function useSearches(): [readonly SavedSearch[], (search: SavedSearch) => void, (name: string) => void] {
  const [searches, setSearches] = useState<readonly SavedSearch[]>([]);
  // A library that cannot be read says so where its list is.
  useEffect(() => void readNote(NOTE).then((value) => setSearches(parseSearches(value)), console.warn), []);
  const write = (next: (all: readonly SavedSearch[]) => readonly SavedSearch[]) => {
    setSearches(next);
    void changeNote(NOTE, (value) => next(parseSearches(value))).catch(console.warn);
  };
  const keep = (search: SavedSearch) => write((all) => [...all.filter(({ name }) => name !== search.name), search]);
  const drop = (name: string) => write((all) => all.filter((search) => search.name !== name));
  return [searches, keep, drop];
}
