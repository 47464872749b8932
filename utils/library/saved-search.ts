import { plainLine } from '@/utils/article/text';
import { parseShelf, type Shelf } from './shelf';
import { SORT_KEYS, type Sort } from './sort';

/** A search somebody gave a name to. */
export interface SavedSearch {
  readonly name: string;
  readonly shelf: Shelf;
  readonly query: string;
  readonly sort: Sort;
}

/** Saved searches from whatever was stored, each name once; what is none is left out. */
export function parseSearches(value: unknown): readonly SavedSearch[] {
  if (!Array.isArray(value)) return [];
  const names = new Set<string>();
  return value.slice(0, 200).flatMap((stored: Record<string, unknown> | null) => {
    const name = plainLine(stored?.name, 80);
    if (name === '' || names.has(name)) return [];
    names.add(name);
    const sort = (stored?.sort ?? {}) as Record<string, unknown>;
    return [
      {
        name,
        shelf: parseShelf(plainLine(stored?.shelf, 80)),
        query: plainLine(stored?.query, 500),
        sort: { by: SORT_KEYS.find((key) => key === sort.by) ?? 'saved', reversed: sort.reversed === true },
      },
    ];
  });
}
