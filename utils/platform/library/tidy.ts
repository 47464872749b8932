import { change } from '../store/transaction';
import { pruneImports } from '../transfer/import-log';

const MONTH = 30 * 86_400_000;
const RECENTS = 50;

/**
 * Forgets all but the last 50 articles opened without being saved, what has been in the trash for 30 days, and how to take
 * back imports that are older than that.
 */
export async function tidy(now: number): Promise<void> {
  await change([], async (ledger) => {
    const recents = ledger.tx.objectStore('recents');
    const old = (await recents.index('openedAt').getAllKeys()).reverse().slice(RECENTS);
    for (const id of old) await recents.delete(id);
    const trash = await ledger.tx
      .objectStore('entries')
      .index('view-order')
      .getAllKeys(IDBKeyRange.bound(['trash'], ['trash', []]));
    for (const id of trash) {
      const row = await ledger.find(id);
      if (row !== null && row.trashedAt > 0 && now - row.trashedAt > MONTH) await ledger.remove(row);
    }
    await pruneImports(ledger.tx, now);
  });
}
