import { expect } from 'vitest';
import { type CountName, countsOf } from '@/utils/library/counts';
import { readCounts } from '@/utils/platform/library/list-store';
import { database } from '@/utils/platform/store/database';

/** Counters and packs say what the entries say. */
export async function expectTrueBooks(): Promise<void> {
  const db = await database();
  const rows = await db.getAll('entries');
  const counts = new Map<CountName, number>();
  for (const row of rows)
    for (const [name, amount] of countsOf(row)) counts.set(name, (counts.get(name) ?? 0) + amount);
  const stored = await readCounts();
  for (const [name, value] of stored)
    if (!['order', 'slots'].includes(name)) expect([name, value]).toEqual([name, counts.get(name) ?? 0]);
  for (const [name, value] of counts) expect([name, stored.get(name) ?? 0]).toEqual([name, value]);
  const packs = await db.getAll('packs');
  const listed = packs.flatMap((pack) => pack.ids.filter((id) => id !== ''));
  expect(listed.sort()).toEqual(rows.map((row) => row.id).sort());
  for (const row of rows) expect(packs[Math.floor(row.slot / 1000)]?.ids[row.slot % 1000]).toBe(row.id);
}
