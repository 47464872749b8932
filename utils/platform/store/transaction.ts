import { announce, forewarn } from '../library/library-news';
import { type Database, database, storageError } from './database';
import { freshLog } from './fresh-log';
import { Ledger } from './ledger';
import { STORES } from './stores';

type Transaction = ReturnType<typeof transaction>;
type Work<Value> = (ledger: Ledger) => Promise<Value>;

function transaction(db: Database, durability: 'strict' | 'relaxed') {
  return db.transaction(STORES, 'readwrite', { durability });
}

/**
 * One change, all of it or nothing: resolves when it is on the disk.
 * @param ids the articles it is about, for all who show them
 * @param durability 'relaxed': when the system has taken it, which a power cut may undo
 * @throws LecternError
 */
export async function change<Value>(
  ids: readonly string[],
  work: Work<Value>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<Value> {
  try {
    const db = await database();
    await freshLog();
    const tx = transaction(db, durability);
    forewarn(ids);
    try {
      const ledger = new Ledger(tx);
      const value = await work(ledger);
      await ledger.close();
      await tx.done;
      announce(ids, [...ledger.packs.keys()]);
      return value;
    } catch (error) {
      // An exception between two writes does not undo the first by itself.
      abort(tx);
      throw error;
    }
  } catch (error) {
    throw storageError(error);
  }
}

function abort(tx: Transaction): void {
  tx.done.catch(() => undefined); // Its error is the one being thrown already.
  try {
    tx.abort();
  } catch {
    // It has ended by itself: nothing is left to undo.
  }
}
