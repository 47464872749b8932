import { fits, type IndexQuery } from '@/utils/search/index-query';
import { readEntries } from '../library/list-store';
import { indexedText } from './searched-text';

/** Articles that are read in one go. */
const STEP = 40;

/**
 * Of these articles those whose text is what was asked for, in their order.
 * @param onStep told after each step what has been found so far, and how many articles are left to be read
 * @throws LecternError
 */
export async function siftTexts(
  ids: readonly string[],
  query: IndexQuery,
  signal: AbortSignal,
  onStep: (found: readonly string[], unread: number) => void,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let at = 0; at < ids.length; at += STEP) {
    for (const entry of await readEntries(ids.slice(at, at + STEP)))
      if (fits(await indexedText(entry), query)) found.push(entry.id);
    if (signal.aborted) break;
    onStep([...found], Math.max(0, ids.length - at - STEP));
  }
  return found;
}
