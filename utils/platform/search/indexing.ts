import { tokens } from '@/utils/search/tokens';
import { type Database, database } from '../store/database';
import { parseRow } from '../store/row';
import type { IndexItem } from './full-text';
import { indexedText } from './searched-text';

/** Articles that are taken into the index in one go. */
const BATCH = 40;

/** Says of every article that the index has to take it in. */
export async function queueAll(): Promise<void> {
  const tx = (await database()).transaction(['entries', 'unindexed'], 'readwrite');
  const ids = await tx.objectStore('entries').getAllKeys();
  await Promise.all(ids.map((id) => tx.objectStore('unindexed').put({ id, turn: Math.random() })));
  await tx.done;
}

/** How many articles the index has yet to look at. */
export async function countQueued(): Promise<number> {
  return (await database()).count('unindexed');
}

/** What the index has to take in next. `done` says that it did, unless an article has changed again meanwhile. */
export async function nextItems(): Promise<{ items: IndexItem[]; left: number; done: () => Promise<void> } | null> {
  const db = await database();
  const queue = await db.getAll('unindexed', undefined, BATCH);
  if (queue.length === 0) return null;
  const items = await Promise.all(queue.map(({ id }) => itemOf(db, id)));
  const left = (await db.count('unindexed')) - queue.length;
  const done = async () => {
    const tx = db.transaction('unindexed', 'readwrite');
    for (const { id, turn } of queue) if ((await tx.store.get(id))?.turn === turn) await tx.store.delete(id);
    await tx.done;
  };
  return { items, left, done };
}

async function itemOf(db: Database, id: string): Promise<IndexItem> {
  const row = parseRow(await db.get('entries', id));
  return { id, words: row === null ? null : tokens(await indexedText(row)).join(' ') };
}
