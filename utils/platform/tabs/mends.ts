import { browser } from 'wxt/browser';
import type { Wishes } from '@/utils/article/passage';

const KEY = 'mends';
/** Articles whose mending is remembered, the latest. */
const KEPT = 20;

type Mends = readonly (readonly [id: string, wishes: Wishes])[];

/** How a reader has mended articles since the browser was started, by their ids; nothing for one they have not. */
export async function readMends(): Promise<(id: string) => Wishes> {
  const mends = new Map(await readAll());
  return (id) => mends.get(id) ?? [];
}

/** Remembers how an article was mended, until the browser ends: its page is read so from now on. */
export async function writeMend(id: string, wishes: Wishes): Promise<void> {
  const others = (await readAll()).filter(([known]) => known !== id);
  const mends: Mends = wishes.length === 0 ? others : [[id, wishes], ...others];
  await browser.storage.session.set({ [KEY]: mends.slice(0, KEPT) });
}

async function readAll(): Promise<Mends> {
  return ((await browser.storage.session.get(KEY))[KEY] ?? []) as Mends;
}
