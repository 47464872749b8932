import { type CountName, countsOf } from '@/utils/library/counts';
import { emptyPack, type Pack, slotPlace, writeSlot } from '@/utils/library/pack';
import { parseRow } from './row';
import type { Writing } from './stores';

/**
 * Writes packs and counters anew from the entries: where one of them is damaged, the entries are right. An entry that
 * cannot be read stays where it is and is in no list.
 * @returns the packs, by their numbers
 */
export async function rebuildBooks(tx: Writing): Promise<ReadonlyMap<number, Pack>> {
  const packs = new Map<number, Pack>();
  const counts = new Map<CountName, number>();
  for (const stored of await tx.objectStore('entries').getAll()) {
    const row = parseRow(stored);
    if (row === null) continue;
    const { k, at } = slotPlace(row.slot);
    const pack = packs.get(k) ?? emptyPack(k);
    packs.set(k, pack);
    writeSlot(pack, at, row);
    for (const [name, amount] of countsOf(row)) counts.set(name, (counts.get(name) ?? 0) + amount);
  }
  for (const k of await tx.objectStore('packs').getAllKeys()) if (!packs.has(k)) packs.set(k, emptyPack(k));
  for (const pack of packs.values()) await tx.objectStore('packs').put(pack);
  const counters = tx.objectStore('counters');
  for (const name of await counters.getAllKeys()) if (name !== 'order' && name !== 'slots') await counters.delete(name);
  for (const [name, value] of counts) await counters.put({ name, value });
  return packs;
}
