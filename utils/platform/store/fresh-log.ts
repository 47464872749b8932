import { deleteDB, openDB } from 'idb';
import { browser } from 'wxt/browser';

const NAME = 'lectern-fresh-log';
let made: Promise<void> | null = null;

/**
 * Has Chromium begin a new log of what it writes, once after each of its starts, before we write anything.
 *
 * A Chromium that is killed between two parts of one record leaves a torn log. It goes on writing right behind the torn
 * part, and the start after that takes the whole for damaged and throws away all that an extension has stored (LevelDB's
 * `reuse_logs` with `paranoid_checks`; seen in Chromium 156 about once in fifty kills). Deleting a database brings what the
 * log holds into a table of its own and begins another. Never fails: without it the library is as safe as Chromium is.
 */
export function freshLog(): Promise<void> {
  made ??= begin().catch((error: unknown) => console.warn('Lectern: no fresh log', error));
  return made;
}

async function begin(): Promise<void> {
  // Firefox keeps its databases in SQLite; workers wait for nobody and have no session to ask.
  const session = globalThis.location?.protocol === 'chrome-extension:' ? browser?.storage?.session : undefined;
  if (session === undefined || (await session.get(NAME))[NAME] === true) return;
  (await openDB(NAME, 1)).close();
  await deleteDB(NAME);
  await session.set({ [NAME]: true });
}
