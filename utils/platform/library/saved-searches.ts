import { parseSearches, type SavedSearch } from '@/utils/library/saved-search';
import { changeNote, readNote } from '../store/note-store';

const NOTE = 'searches';
/** What the latest backup added, so that undoing it takes them away again. */
const ADDED = 'searches-added';

/** The saved searches, in the order they were kept in. @throws LecternError */
export async function readSearches(): Promise<readonly SavedSearch[]> {
  return parseSearches(await readNote(NOTE));
}

/** Writes what `next` makes of the saved searches as they are. @throws LecternError */
export async function changeSearches(next: (all: readonly SavedSearch[]) => readonly SavedSearch[]): Promise<void> {
  await changeNote(NOTE, (value) => next(parseSearches(value)));
}

/** Adds the searches of a backup. A name that is taken keeps the search it stands for here. @throws LecternError */
export async function addSearches(importId: string, given: readonly SavedSearch[]): Promise<void> {
  let added: readonly string[] = [];
  await changeSearches((all) => {
    const fresh = given.filter(({ name }) => !all.some((known) => known.name === name));
    added = fresh.map(({ name }) => name);
    return [...all, ...fresh];
  });
  if (added.length > 0) await changeNote(ADDED, () => ({ importId, names: added }));
}

/** Takes away what `addSearches` added for an import. @throws LecternError */
export async function dropAddedSearches(importId: string): Promise<void> {
  const added = (await readNote(ADDED)) as { importId?: unknown; names?: unknown } | undefined;
  if (added?.importId !== importId || !Array.isArray(added.names)) return;
  const names: readonly unknown[] = added.names;
  await changeSearches((all) => all.filter(({ name }) => !names.includes(name)));
}
