import { fuzzy } from '@/utils/library/fuzzy';
import type { Query } from '@/utils/library/query';
import { select } from '@/utils/library/select';
import { indexQuery } from '@/utils/search/index-query';
import { readCatalogue } from '../library/list-store';
import { siftTexts } from './sift-texts';

const NEWEST = { by: 'saved', reversed: false } as const;
const DELETED = { by: 'is', value: 'trash', not: false } as const;

/**
 * Finds in whole texts without an index: at once what titles tell, then, text by text, what the others hold, the newest
 * first and the deleted last.
 * @param complete the last word has been typed to its end
 * @param onStep told what has been found so far, and how many texts have yet to be read
 * @throws LecternError
 */
export async function scanTexts(
  query: Query,
  complete: boolean,
  signal: AbortSignal,
  onStep: (found: readonly string[], unread: number) => void,
): Promise<void> {
  const catalogue = await readCatalogue();
  const idsIn = (wanted: Query) => Array.from(select(catalogue, wanted, NEWEST, fuzzy), catalogue.id);
  // The list over which was typed may be that of the deleted.
  const idsOf = (wanted: Query) => [
    ...new Set([...idsIn(wanted), ...idsIn({ ...wanted, filters: [...wanted.filters, DELETED] })]),
  ];
  const asked = indexQuery(query.terms, complete);
  const titles = idsOf(query);
  // What must not be there may stand in the text.
  const { excluded } = asked;
  const without = { match: '', words: [], open: false, phrases: [], excluded };
  const byTitle = excluded.length === 0 ? titles : await siftTexts(titles, without, signal, () => undefined);
  if (signal.aborted) return;
  const known = new Set(titles);
  const others = asked.match === '' ? [] : idsOf({ ...query, terms: [] }).filter((id) => !known.has(id));
  onStep(byTitle, others.length);
  await siftTexts(others, asked, signal, (found, unread) => onStep([...byTitle, ...found], unread));
}
