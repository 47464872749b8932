import type { Entry } from '@/utils/library/entry';
import type { KeyActs } from '../keys/key-groups';
import type { RowActs } from './row-acts';

/**
 * The keys that act on the row in focus.
 * @param choose absent where nothing can be chosen
 */
export function rowKeys(
  acts: RowActs,
  entry: Entry,
  move: (by: 1 | -1) => void,
  choose: (() => void) | undefined,
): KeyActs<'row' | 'choice'> {
  const next = () => move(1);
  const previous = () => move(-1);
  return {
    ArrowDown: next,
    j: next,
    J: next,
    ArrowUp: previous,
    k: previous,
    K: previous,
    o: () => acts.openFull(entry),
    m: () => acts.toggleRead(entry),
    '*': () => acts.toggleFavourite(entry),
    e: () => acts.toggleArchive(entry),
    Delete: () => (entry.view === 'trash' ? acts.restore : acts.trash)(entry),
    x: choose,
  };
}
