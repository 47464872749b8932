import { PACK_SIZE } from '@/utils/library/pack';
import { rebuildBooks } from '../store/books';
import { change } from '../store/change';
import { database, storageError } from '../store/database';
import { parseRow } from '../store/row';
import type { Row } from '../store/schema';
import { type Fault, JUDGED, JUDGES, type JudgedStore, type KnownKeys } from './judge-record';

/** A record that cannot be used, and what is wrong with it. It stays on the disk until somebody removes it. */
export interface BadRecord {
  readonly store: JudgedStore;
  /** A picture has two: its article and its address. */
  readonly key: string | [string, string];
  readonly why: Fault;
}

/** What reading every record came to. */
export interface HealthReport {
  readonly records: number;
  readonly bad: readonly BadRecord[];
  /** Characters of all texts. */
  readonly textSize: number;
  /** Bytes of all kept pictures. */
  readonly imageSize: number;
}

const BATCH = 100;

/** Reads every record of the library. Changes nothing. */
export async function checkRecords(onProgress: (done: number) => void, signal: AbortSignal): Promise<HealthReport> {
  try {
    const db = await database();
    const known: KnownKeys = {
      entries: new Set(await db.getAllKeys('entries')),
      bodies: new Set(await db.getAllKeys('bodies')),
      images: new Set(await db.getAllKeys('images')),
    };
    const bad: BadRecord[] = [];
    const sizes = new Map<JudgedStore, number>();
    let records = 0;
    for (const store of JUDGED) {
      const keys = await db.getAllKeys(store);
      // A picture may have megabytes.
      const batch = store === 'images' ? 1 : BATCH;
      for (let at = 0; at < keys.length && !signal.aborted; at += batch) {
        const some = keys.slice(at, at + batch);
        const found = await Promise.all(some.map((key) => db.get(store, key)));
        for (const [place, key] of some.entries()) {
          const { fault, size = 0 } = await JUDGES[store](found[place], known);
          sizes.set(store, (sizes.get(store) ?? 0) + size);
          if (fault !== null) bad.push({ store, key, why: fault });
        }
        records += some.length;
        onProgress(records);
      }
    }
    return { records, bad, textSize: sizes.get('bodies') ?? 0, imageSize: sizes.get('images') ?? 0 };
  } catch (error) {
    throw storageError(error);
  }
}

/** A record as it lies on the disk, as text. */
export async function rawRecord({ store, key }: BadRecord): Promise<string> {
  try {
    return JSON.stringify(await (await database()).get(store, key), null, 2) ?? 'null';
  } catch (error) {
    throw storageError(error);
  }
}

/** Removes a record that cannot be used, and nothing else. */
export async function removeRecord({ store, key }: BadRecord): Promise<void> {
  const id = typeof key === 'string' ? key : key[0];
  await change([id], async (ledger) => {
    const row = store === 'entries' ? await ledger.find(id) : null;
    if (row === null) await ledger.tx.objectStore(store).delete(key);
    else await ledger.remove(row);
  });
}

/**
 * Counts everything anew and writes the packs again, from the entries alone; an article whose text is missing shows its
 * newest older one. Has the search index look at every article.
 * @returns how many entries stand in the books then
 */
export async function repairLibrary(): Promise<number> {
  // Nobody's article has this name: whoever shows a list reads it again.
  return change([''], async ({ tx, packs }) => {
    const rows = (await tx.objectStore('entries').getAll()).map(parseRow).filter((row) => row !== null);
    const placed = settled(await withTexts(tx.objectStore('bodies'), rows));
    for (const [at, row] of placed.entries()) {
      if (row !== rows[at]) await tx.objectStore('entries').put(row);
      await tx.objectStore('unindexed').put({ id: row.id, turn: Math.random() });
    }
    for (const [k, pack] of await rebuildBooks(tx)) packs.set(k, pack);
    const order = placed.reduce((most, row) => Math.max(most, row.order), 0);
    await tx.objectStore('counters').put({ name: 'order', value: Math.ceil(order) });
    await tx.objectStore('counters').put({ name: 'slots', value: firstFree(placed) });
    return placed.length;
  });
}

interface Texts {
  getKey(id: string): Promise<string | undefined>;
  index(name: 'articleId'): { getAll(id: string): Promise<{ id: string; takenAt: number }[]> };
}

/** The rows, those without their text with the newest other one. */
async function withTexts(bodies: Texts, rows: readonly Row[]): Promise<Row[]> {
  return Promise.all(
    rows.map(async (row) => {
      if (row.bodyId === '' || (await bodies.getKey(row.bodyId)) !== undefined) return row;
      const [newest] = (await bodies.index('articleId').getAll(row.id)).sort((a, b) => b.takenAt - a.takenAt);
      return newest === undefined ? row : { ...row, bodyId: newest.id };
    }),
  );
}

/** The rows with a place of their own each: two that share one, after a damage, are set apart. */
function settled(rows: readonly Row[]): Row[] {
  const taken = new Set<number>();
  // A place far beyond all others would make empty packs without number.
  const isUsable = (slot: number) => slot >= 0 && slot < 2 * rows.length + PACK_SIZE && !taken.has(slot);
  let free = rows.reduce((most, { slot }) => Math.max(most, slot < 2 * rows.length + PACK_SIZE ? slot + 1 : 0), 0);
  return rows.map((row) => {
    const slot = isUsable(row.slot) ? row.slot : free++;
    taken.add(slot);
    return slot === row.slot ? row : { ...row, slot };
  });
}

function firstFree(rows: readonly Row[]): number {
  return rows.reduce((most, { slot }) => Math.max(most, slot + 1), 0);
}
