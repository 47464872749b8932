import { type Place, parsePlace } from '@/utils/anchor/place';
import { amend } from '@/utils/library/amend';
import { change } from '../store/change';
import { database, storageError } from '../store/database';
import { readLeft } from './left-places';

/** Where an article was left, in whichever surface it was read last; null when it was not, or nobody knows. */
export async function readPosition(id: string): Promise<Place | null> {
  const [stored, left] = await Promise.all([readStored(id), readLeft(id)]);
  return (left?.at ?? 0) > (stored?.at ?? 0) ? (left?.place ?? null) : parsePlace(stored?.place);
}

async function readStored(id: string) {
  try {
    return await (await database()).get('positions', id);
  } catch (error) {
    // A library that cannot be opened says so where it is listed: reading begins without it.
    console.warn('Lectern:', storageError(error));
    return undefined;
  }
}

interface Move {
  readonly id: string;
  readonly place: Place;
  readonly progress: number;
}

let latest: Move | null = null;
let writing: Promise<void> | null = null;

/**
 * Remembers where an article was left and how much of it has been read (0 to 1); its entry shows the share. Of moves
 * that come faster than they can be written only the latest counts.
 */
export async function writePosition(id: string, place: Place, progress: number): Promise<void> {
  if (latest !== null && latest.id !== id) await writing;
  latest = { id, place, progress };
  writing ??= writeLatest().finally(() => {
    writing = null;
  });
  await writing;
}

async function writeLatest(): Promise<void> {
  while (latest !== null) {
    const move = latest;
    latest = null;
    await write(move);
  }
}

async function write({ id, place, progress }: Move): Promise<void> {
  await change(
    [],
    async (ledger) => {
      const row = await ledger.find(id);
      const furthest = Math.max(progress, row?.progress ?? 0);
      await ledger.tx.objectStore('positions').put({ id, place, progress: furthest, at: Date.now() });
      if (row !== null && row.progress !== furthest)
        await ledger.put(amend(row, { progress: furthest }, await ledger.stamp()), row);
    },
    // A line lost in a power cut is found again: reading goes on while the disk is busy.
    'relaxed',
  );
}
