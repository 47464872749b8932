import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Article } from '@/utils/article/article';
import { bodyIdOf } from '@/utils/library/body-id';
import { stampAt } from '@/utils/library/clock';
import { countsOf } from '@/utils/library/counts';
import { NO_STAMPS } from '@/utils/library/merge';
import { emptyPack, type Pack, slotPlace, writeSlot } from '@/utils/library/pack';
import { parseEntry } from '@/utils/library/parse-entry';
import type { Row, Schema } from './schema';

type Database = IDBPDatabase<Schema>;
type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * Brings a database from any earlier form to the present one, in the one transaction the browser gives for it: all of it
 * or nothing. Awaits nothing but the database, or the transaction would end half way.
 */
export async function upgrade(db: Database, from: number, _to: number | null, tx: Upgrading): Promise<void> {
  if (from < 1) {
    db.createObjectStore('entries', { keyPath: 'id' });
    db.createObjectStore('bodies', { keyPath: 'id' });
    db.createObjectStore('recents', { keyPath: 'id' }).createIndex('openedAt', 'openedAt');
    db.createObjectStore('positions', { keyPath: 'id' });
    db.createObjectStore('counters', { keyPath: 'name' });
  }
  if (from < 2) await toSecond(db, tx);
}

/** Version 2: several texts of an article, stamps, packs, highlights, pictures. */
async function toSecond(db: Database, tx: Upgrading): Promise<void> {
  const entries = tx.objectStore('entries');
  const first = entries as unknown as IDBObjectStore;
  if (first.indexNames.contains('view-seq')) first.deleteIndex('view-seq');
  entries.createIndex('view-order', ['view', 'order']);
  tx.objectStore('bodies').createIndex('articleId', 'articleId');
  db.createObjectStore('highlights', { keyPath: 'id' }).createIndex('articleId', 'articleId');
  db.createObjectStore('pictures', { keyPath: ['articleId', 'src'] }).createIndex('hash', 'hash');
  db.createObjectStore('images', { keyPath: 'hash' });
  db.createObjectStore('packs', { keyPath: 'k' });
  db.createObjectStore('unindexed', { keyPath: 'id' });
  db.createObjectStore('importSteps', { keyPath: ['importId', 'articleId'] });
  db.createObjectStore('notes', { keyPath: 'name' });
  await moveBodies(tx, await moveEntries(tx));
}

interface FirstBody {
  readonly id: string;
  readonly article: Article;
}

/** Gives each entry its stamps, its place in the order and in the packs. A row that cannot be read stays as it is. */
async function moveEntries(tx: Upgrading): Promise<ReadonlyMap<string, number>> {
  const store = tx.objectStore('entries');
  const rows = (await store.getAll()) as unknown as (Record<string, unknown> & { seq: number })[];
  rows.sort((a, b) => a.seq - b.seq);
  const packs = new Map<number, Pack>();
  const counters = new Map<string, number>();
  const taken = new Map<string, number>();
  let [order, slots] = [0, 0];
  for (const { seq: _, ...old } of rows) {
    const entry = parseEntry(old);
    if (entry === null) continue;
    order = Math.max(entry.savedAt, order + 1);
    const { article } = ((await tx.objectStore('bodies').get(entry.id)) ?? {}) as Partial<FirstBody>;
    const [bodyId, words, published] =
      article === undefined ? ['', 0, ''] : [bodyIdOf(article), article.words, article.published];
    const at = stampAt(entry.updatedAt);
    const stamps = { ...NO_STAMPS, text: at, saved: at, view: at, read: at, favourite: at, progress: at };
    const row: Row = { ...entry, bodyId, words, published, order, stamps, slot: slots++ };
    await store.put(row);
    await tx.objectStore('unindexed').put({ id: row.id, turn: 0 });
    taken.set(row.id, row.updatedAt);
    const { k, at: place } = slotPlace(row.slot);
    const pack = packs.get(k) ?? emptyPack(k);
    packs.set(k, pack);
    writeSlot(pack, place, row);
    for (const [name, amount] of countsOf(row)) counters.set(name, (counters.get(name) ?? 0) + amount);
  }
  for (const pack of packs.values()) await tx.objectStore('packs').put(pack);
  const all = tx.objectStore('counters') as unknown as { put(row: { name: string; value: number }): Promise<unknown> };
  for (const [name, value] of [...counters, ['order', order] as const, ['slots', slots] as const])
    await all.put({ name, value });
  await tx.objectStore('counters').delete('seq');
  return taken;
}

/** A text's key tells which text it is, so that an article can have several. */
async function moveBodies(tx: Upgrading, taken: ReadonlyMap<string, number>): Promise<void> {
  const store = tx.objectStore('bodies');
  for (const id of await store.getAllKeys()) {
    const { article } = (await store.get(id)) as unknown as Partial<FirstBody>;
    if (article === undefined || id.includes('.')) continue;
    await store.put({ id: bodyIdOf(article), articleId: id, takenAt: taken.get(id) ?? 0, article });
    await store.delete(id);
  }
}
