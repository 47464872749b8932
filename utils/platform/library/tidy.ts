import { pruneMoved } from '../store/moved';
import type { Writing } from '../store/stores';
import { change } from '../store/transaction';
import { pruneImports } from '../transfer/import-log';
import { pruneRecents } from './recents';

const DAY = 86_400_000;
const MONTH = 30 * DAY;
/** On so many days something has to look old before it goes: a clock that is wrong for one throws nothing away. */
const LOOKS = 3;
const NOTE = 'tidied';

/**
 * Forgets what has been in the trash for 30 days, how to take back imports that are older than that, and where articles
 * were left that are not here any more.
 */
export async function tidy(now: number): Promise<void> {
  await change([], async (ledger) => {
    await pruneRecents(ledger.tx);
    const agreed = await agreedTime(ledger.tx, now);
    const trash = await ledger.tx
      .objectStore('entries')
      .index('view-order')
      .getAllKeys(IDBKeyRange.bound(['trash'], ['trash', []]));
    for (const id of trash) {
      const row = await ledger.find(id);
      if (row !== null && row.trashedAt > 0 && agreed - row.trashedAt > MONTH) await ledger.remove(row);
    }
    await pruneImports(ledger.tx, agreed);
    await prunePositions(ledger.tx);
    await pruneMoved(ledger.tx);
  });
}

/** The earliest of the times at which this was looked at on the last days; 0 before there were enough of them. */
async function agreedTime(tx: Writing, now: number): Promise<number> {
  const notes = tx.objectStore('notes');
  const stored = (await notes.get(NOTE))?.value;
  const looks = Array.isArray(stored) ? stored.filter((one) => typeof one === 'number') : [];
  const last = looks.at(-1) ?? 0;
  if (now - last >= DAY / 2 || now < last) {
    looks.push(now);
    await notes.put({ name: NOTE, value: looks.slice(-LOOKS) });
  }
  return looks.length < LOOKS ? 0 : Math.min(...looks.slice(-LOOKS));
}

async function prunePositions(tx: Writing): Promise<void> {
  const known = new Set<string>();
  for (const name of ['entries', 'recents'] as const)
    for (const id of await tx.objectStore(name).getAllKeys()) known.add(id);
  const positions = tx.objectStore('positions');
  for (const id of await positions.getAllKeys()) if (!known.has(id)) await positions.delete(id);
}
