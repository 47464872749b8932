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
  const [anchor, setAnchor] = useState(0);
  useEffect(() => setIds(new Set()), [shown]);
  const toggle = (index: number) => {
    const id = listing.idAt(index);
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setAnchor(index);
    setIds(next);
  };
  const extend = (index: number) => {
    const next = new Set(ids);
    for (let at = Math.min(anchor, index); at <= Math.max(anchor, index); at++) next.add(listing.idAt(at));
    setIds(next);
  };
  return {
    ids: [...ids],
    has: (id) => ids.has(id),
    toggle,
    extend,
    all: () => setIds(new Set(listing.allIds())),
    none: () => setIds(new Set()),
  };
}
