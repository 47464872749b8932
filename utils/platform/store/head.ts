import type { Stamp } from '@/utils/library/clock';
import type { Writing } from './stores';
import { unawaited } from './unawaited';

/** What changes go on counting from. */
export interface Head {
  /** The highest place in the list that was ever given. */
  order: number;
  /** The first slot of the packs that was never given. */
  slots: number;
  /** The latest stamp that was made or seen, '' when there was none. */
  clock: Stamp;
  /** This device, in stamps. */
  device: string;
}

const COUNTERS = ['order', 'slots'] as const;
const NOTES = ['clock', 'device'] as const;

/** Reads it in one look. Running numbers that are not there, or are none, are found again from the entries. */
export async function readHead(tx: Writing): Promise<Head> {
  const [counters, notes] = [tx.objectStore('counters'), tx.objectStore('notes')];
  const [order, slots, clock, device] = await Promise.all([
    ...COUNTERS.map((name) => counters.get(name)),
    ...NOTES.map((name) => notes.get(name)),
  ]);
  const text = (note: typeof clock) => (typeof note?.value === 'string' ? note.value : '');
  const running = { order: Number(order?.value), slots: Number(slots?.value) };
  const isSound = Number.isFinite(running.order) && Number.isFinite(running.slots);
  return { ...(isSound ? running : await runningAgain(tx)), clock: text(clock), device: text(device) || newName() };
}

/** Writes what became another. Without waiting: the transaction does. */
export function writeHead(tx: Writing, head: Head, before: Readonly<Head>): void {
  for (const name of COUNTERS)
    if (head[name] !== before[name]) unawaited(tx, tx.objectStore('counters').put({ name, value: head[name] }));
  if (head.clock === before.clock) return;
  for (const name of NOTES) unawaited(tx, tx.objectStore('notes').put({ name, value: head[name] }));
}

async function runningAgain(tx: Writing): Promise<Pick<Head, 'order' | 'slots'>> {
  let [order, slots] = [0, 0];
  for (const row of await tx.objectStore('entries').getAll()) {
    if (Number.isFinite(row.order)) order = Math.max(order, Math.ceil(row.order));
    if (Number.isFinite(row.slot)) slots = Math.max(slots, row.slot + 1);
  }
  return { order, slots };
}

function newName(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('');
}
