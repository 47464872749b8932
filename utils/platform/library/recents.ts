import type { Writing } from '../store/stores';

const MOST = 50;

/** Forgets all but the last 50 articles opened without being saved. */
export async function pruneRecents(tx: Writing): Promise<void> {
  const recents = tx.objectStore('recents');
  const old = (await recents.index('openedAt').getAllKeys()).reverse().slice(MOST);
  for (const id of old) await recents.delete(id);
}
