import { announce, forewarn } from '../library/library-news';
import { type Database, database, storageError } from './database';
import { freshLog } from './fresh-log';
import { Ledger } from './ledger';
import { askToStay } from './stay';
import { STORES } from './stores';
import { failureIn } from './unawaited';

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
    // Whatever ends it reaches us by what we wait for at that moment.
    tx.done.catch(() => undefined);
    forewarn(ids);
    try {
      const ledger = new Ledger(tx);
      const value = await work(ledger);
      await ledger.close();
      await tx.done;
      announce(ids, [...ledger.packs.keys()]);
      void askToStay();
      return value;
    } catch (error) {
      // A write that failed ended the transaction, and whatever was asked for then failed because of that.
      const cause = failureIn(tx) ?? error;
      // An exception between two writes does not undo the first by itself.
      abort(tx);
      throw cause;
    }
  } catch (error) {
    throw storageError(error);
  }
}

function abort(tx: Transaction): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself: nothing is left to undo.
  }
}
