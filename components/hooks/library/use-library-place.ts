import { useEffect, useState } from 'preact/hooks';
import { parseShelf, type Shelf } from '@/utils/library/shelf';
import { SORT_KEYS, type Sort } from '@/utils/library/sort';

export type LibraryPage = 'list' | 'import' | 'export' | 'health';
const PAGES: readonly LibraryPage[] = ['list', 'import', 'export', 'health'];

/** What the library shows. It stands in the page's address, so that reload and Back lead to it again. */
export interface LibraryPlace {
  readonly page: LibraryPage;
  readonly shelf: Shelf;
  readonly query: string;
  readonly sort: Sort;
  /** Words are looked for in whole texts, the best first, or in the order of `sort`. */
  readonly texts: 'no' | 'ranked' | 'sorted';
}

/** The library's place and how to change it: another shelf or page is a step that Back undoes, typing is not. */
export function useLibraryPlace(): [LibraryPlace, (change: Partial<LibraryPlace>) => void] {
  const [place, setPlace] = useState(() => readPlace(location.hash));
  useEffect(() => {
    const follow = () => setPlace(readPlace(location.hash));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const go = (change: Partial<LibraryPlace>) => {
    const next = { ...place, ...change };
    const isStep = next.page !== place.page || next.shelf !== place.shelf;
    history[isStep ? 'pushState' : 'replaceState'](null, '', writePlace(next));
    setPlace(next);
  };
  return [place, go];
}

function readPlace(hash: string): LibraryPlace {
  const fields = new URLSearchParams(hash.slice(1));
  const by = SORT_KEYS.find((key) => key === fields.get('sort')) ?? 'saved';
  return {
    page: PAGES.find((page) => page === fields.get('page')) ?? 'list',
    shelf: parseShelf(fields.get('shelf') ?? ''),
    query: fields.get('q') ?? '',
    sort: { by, reversed: fields.has('reversed') },
    texts: fields.get('texts') === 'ranked' ? 'ranked' : fields.get('texts') === 'sorted' ? 'sorted' : 'no',
  };
}

function writePlace({ page, shelf, query, sort, texts }: LibraryPlace): string {
  const fields = new URLSearchParams({ shelf });
  if (page !== 'list') fields.set('page', page);
  if (query !== '') fields.set('q', query);
  if (sort.by !== 'saved') fields.set('sort', sort.by);
  if (sort.reversed) fields.set('reversed', '1');
  if (texts !== 'no') fields.set('texts', texts);
  return `#${fields}`;
}
