import type { IDBPIndex } from 'idb';
import { Catalogue } from '@/utils/library/catalogue';
import type { CountName } from '@/utils/library/counts';
import type { Entry, View } from '@/utils/library/entry';
import { isPack } from '@/utils/library/pack';
import { parseEntry } from '@/utils/library/parse-entry';
import { change } from '../store/change';
import { database, storageError } from '../store/database';
import type { Schema } from '../store/schema';
import { watchLibrary } from './library-news';

/** The newest entries of a list, without waiting for the catalogue. A record that cannot be read is left out. */
export async function newestEntries(view: View, limit: number): Promise<readonly Entry[]> {
  try {
    const index = (await database()).transaction('entries').store.index('view-order');
    const range = IDBKeyRange.bound([view], [view, []]);
    const rows = 'getAllRecords' in index ? await lastRows(index, range, limit) : await stepBack(index, range, limit);
    return rows.map(parseEntry).filter((entry) => entry !== null);
  } catch (error) {
    throw storageError(error);
  }
}

type OrderIndex = IDBPIndex<Schema, ['entries'], 'entries', 'view-order'>;

/** The last of a range in one look, where the browser can count backwards (IndexedDB 3.0's `getAll` with options). */
function lastRows(index: OrderIndex, query: IDBKeyRange, count: number): Promise<readonly unknown[]> {
  const getAll = index.getAll as unknown as (options: object) => Promise<readonly unknown[]>;
  return getAll.call(index, { query, count, direction: 'prev' });
}

async function stepBack(index: OrderIndex, range: IDBKeyRange, count: number): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  let cursor = await index.openCursor(range, 'prev');
  while (cursor !== null && rows.length < count) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return rows;
}

/** Entries by id, in one look. What is not there, or cannot be read, is not in the answer. */
export async function readEntries(ids: readonly string[]): Promise<readonly Entry[]> {
  try {
    const { store } = (await database()).transaction('entries');
    const rows = (await Promise.all(ids.map((id) => store.get(id)))).filter((row) => row !== undefined);
    const entries = rows.map(parseEntry).filter((entry) => entry !== null);
    // A list that knows of an entry which cannot be read would wait for it for ever.
    if (entries.length < rows.length) void repair();
    return entries;
  } catch (error) {
    throw storageError(error);
  }
}

/** How many there are of what: lists, states, tags. */
export async function readCounts(): Promise<ReadonlyMap<CountName, number>> {
  try {
    const counters = await (await database()).getAll('counters');
    const right = counters.filter(({ value }) => Number.isFinite(value));
    if (right.length < counters.length) void repair();
    return new Map(right.map(({ name, value }) => [name as CountName, value]));
  } catch (error) {
    throw storageError(error);
  }
}

let repaired: Promise<void> | null = null;

/** Has what hangs on entries made anew, once per page. Never fails: without it a list shows what can be read. */
function repair(): Promise<void> {
  repaired ??= change([], async (ledger) => ledger.distrust()).catch((error: unknown) => {
    console.warn('Lectern: the library could not be repaired', error);
  });
  return repaired;
}

let catalogue: Promise<Catalogue> | null = null;
/** Packs that changed while the catalogue was being read, or since. */
const stale = new Set<number>();

/**
 * The catalogue of the whole library, read once per page and kept up to date from then on.
 * @param changed packs that the caller knows to have changed
 * @throws LecternError
 */
export async function readCatalogue(changed: readonly number[] = []): Promise<Catalogue> {
  for (const k of changed) stale.add(k);
  catalogue ??= readAll();
  catalogue.catch(() => {
    // The caller hears of it; the next caller tries again.
    catalogue = null;
  });
  const known = await catalogue;
  await refresh(known);
  return known;
}

async function readAll(): Promise<Catalogue> {
  watchLibrary(({ packs }) => {
    for (const k of packs) stale.add(k);
  });
  try {
    const packs = await (await database()).getAll('packs');
    if (packs.every(isPack)) return new Catalogue(packs);
    await repair();
    return new Catalogue((await (await database()).getAll('packs')).filter(isPack));
  } catch (error) {
    throw storageError(error);
  }
}

async function refresh(known: Catalogue): Promise<void> {
  const wanted = [...stale];
  if (wanted.length === 0) return;
  stale.clear();
  try {
    const { store } = (await database()).transaction('packs');
    const packs = await Promise.all(wanted.map((k) => store.get(k)));
    for (const pack of packs.filter(isPack)) known.put(pack);
  } catch (error) {
    for (const k of wanted) stale.add(k);
    throw storageError(error);
  }
}
