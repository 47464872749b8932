import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Listing } from './use-listing';

/** A row that an act has taken away, or is about to. */
interface Left {
  readonly id: string;
  readonly index: number;
  readonly isGone: boolean;
}

/**
 * Keeps the keyboard's place in a list: on the neighbour of a row that goes, and on a row that comes back.
 * @param returned the id of a row to begin on, '' for none
 * @returns what to call before an act on an entry that may take its row away
 */
export function useRowFocus(
  listing: Listing,
  scroller: RefObject<HTMLElement | null>,
  returned: string,
): (id: string) => void {
  const left = useRef<Left | null>(null);
  const awaited = useRef(returned);
  const rowOf = (id: string) => scroller.current?.querySelector<HTMLElement>(`li[data-id="${id}"]`) ?? null;
  useEffect(() => {
    if (left.current !== null) {
      const { id, index, isGone } = left.current;
      const isThere = listing.idAt(index) === id;
      if (isThere && isGone) awaited.current = id;
      left.current = isThere && isGone ? null : { id, index, isGone: !isThere };
    }
    const row = awaited.current === '' ? null : rowOf(awaited.current);
    if (row === null) return;
    awaited.current = '';
    // Nobody is torn away from what they are typing.
    if (document.activeElement?.matches('input, textarea') !== true) focusRow(row);
  });
  return (id) => {
    const row = rowOf(id);
    if (row === null) return;
    left.current = { id, index: Number(row.dataset.index), isGone: false };
    if (row.contains(document.activeElement)) focusRow(row.nextElementSibling ?? row.previousElementSibling);
  };
}

/** Puts the focus on a row of a list. */
export function focusRow(row: Element | null): void {
  row?.querySelector<HTMLElement>('[data-part="open"]')?.focus();
}
