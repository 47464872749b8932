import { useEffect, useState } from 'preact/hooks';
import type { Selection } from '../../library/selection';
import type { Listing } from './use-listing';

/** The chosen articles of a list, and ways to choose. */
export interface Chosen extends Selection {
  readonly ids: readonly string[];
  readonly all: () => void;
  readonly none: () => void;
}

/** @param shown what is shown: when that becomes another, nothing is chosen any more */
export function useSelection(listing: Listing, shown: string): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  // An article and not a place: rows above it come and go.
  const [anchor, setAnchor] = useState('');
  const choose = (next: ReadonlySet<string>, from: string) => {
    setIds(next);
    setAnchor(from);
  };
  const none = () => choose(new Set(), '');
  useEffect(none, [shown]);
  const toggle = (index: number) => {
    const id = listing.idAt(index);
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    choose(next, id);
  };
  const extend = (index: number, from = index) => {
    const start = placeOf(listing, anchor) ?? from;
    const next = new Set<string>();
    for (let at = Math.min(start, index); at <= Math.max(start, index); at++) next.add(listing.idAt(at));
    choose(next, listing.idAt(start));
  };
  return {
    ids: [...ids],
    has: (id) => ids.has(id),
    toggle,
    extend,
    all: () => setIds(new Set(listing.allIds())),
    none,
  };
}

function placeOf(listing: Listing, id: string): number | null {
  for (let at = 0; id !== '' && at < (listing.count ?? 0); at++) if (listing.idAt(at) === id) return at;
  return null;
}
