import { type Stamp, tick } from '@/utils/library/clock';
import { type CountName, countChanges } from '@/utils/library/counts';
import type { Stamped } from '@/utils/library/merge';
import { emptyPack, isPack, type Pack, slotPlace, writeSlot } from '@/utils/library/pack';
import { rebuildBooks } from './books';
import { parseRow } from './row';
import type { Row } from './schema';
import type { Writing } from './stores';

type Running = 'order' | 'slots';

/**
 * The one way to write entries: whatever hangs on an entry (counters, packs, the list of what search has to take in) is
 * written in its transaction, once, at its end.
 */
export class Ledger {
  readonly tx: Writing;
  /** Packs that this change rewrote. */
  readonly packs = new Map<number, Pack>();
  readonly #counts = new Map<CountName | Running, number>();
  #stamp: Promise<Stamp> | null = null;
  #isDamaged = false;

  constructor(tx: Writing) {
    this.tx = tx;
  }

  /** The entry with an id; null when there is none, or none that can be read. */
  async find(id: string): Promise<Row | null> {
    const stored = await this.tx.objectStore('entries').get(id);
    const row = parseRow(stored);
    if (stored !== undefined && row === null) this.distrust();
    return row;
  }

  /** Writes an entry. `before` is what `find` answered for its id in this transaction. */
  async put(entry: Stamped, before: Row | null): Promise<Row> {
    const row: Row = { ...entry, slot: before?.slot ?? (await this.#next('slots')) };
    await this.tx.objectStore('entries').put(row);
    if (before === null || isSearchedFor(row, before)) await this.reindex(row.id);
    await this.#account(before, row, row.slot);
    return row;
  }

  /** Takes an entry away for good, with everything that belongs to it. */
  async remove(row: Row): Promise<void> {
    await this.tx.objectStore('entries').delete(row.id);
    await this.tx.objectStore('positions').delete(row.id);
    await this.removeTexts(row.id);
    await this.reindex(row.id);
    await this.#account(row, null, row.slot);
  }

  /** Takes away an article's texts, highlights and pictures. */
  async removeTexts(id: string): Promise<void> {
    for (const name of ['bodies', 'highlights'] as const) {
      const store = this.tx.objectStore(name);
      for (const key of await store.index('articleId').getAllKeys(id)) await store.delete(key);
    }
    await this.removePictures(id);
  }

  /** Takes away an article's pictures; bytes that no other article shows go with them. */
  async removePictures(id: string): Promise<void> {
    const pictures = this.tx.objectStore('pictures');
    for (const picture of await pictures.getAll(picturesOf(id))) {
      await pictures.delete([picture.articleId, picture.src]);
      const others = await pictures.index('hash').count(picture.hash);
      if (picture.hash !== '' && others === 0) await this.tx.objectStore('images').delete(picture.hash);
    }
  }

  /** Notes that the search index has to look at an article again. */
  async reindex(id: string): Promise<void> {
    await this.tx.objectStore('unindexed').put({ id, turn: Math.random() });
  }

  /** The stamp of this change. */
  stamp(): Promise<Stamp> {
    this.#stamp ??= this.#makeStamp();
    return this.#stamp;
  }

  /** Stamps of other devices have been seen: from now on ours are later. */
  async seen(stamp: Stamp): Promise<void> {
    const notes = this.tx.objectStore('notes');
    const last = String((await notes.get('clock'))?.value ?? '');
    if (stamp > last) await notes.put({ name: 'clock', value: stamp });
  }

  /** Place in the list of something saved now: by the clock, but never before what was saved earlier. */
  async nextOrder(now: number): Promise<number> {
    const order = Math.max(now, (await this.#running('order')) + 1);
    await this.tx.objectStore('counters').put({ name: 'order', value: order });
    return order;
  }

  /** Something stands at a place in the list: what is saved from now on stands above it. */
  async seenOrder(order: number): Promise<void> {
    if (order > (await this.#running('order')))
      await this.tx.objectStore('counters').put({ name: 'order', value: Math.ceil(order) });
  }

  /** Something that hangs on entries cannot be right: all of it is made anew at the end of this change. */
  distrust(): void {
    this.#isDamaged = true;
  }

  /** Writes what hangs on the entries that were written. */
  async close(): Promise<void> {
    if (!this.#isDamaged) await this.#writeBooks();
    if (!this.#isDamaged) return;
    console.warn('Lectern: packs and counters are made anew');
    for (const [k, pack] of await rebuildBooks(this.tx)) this.packs.set(k, pack);
  }

  async #writeBooks(): Promise<void> {
    for (const pack of this.packs.values()) await this.tx.objectStore('packs').put(pack);
    const counters = this.tx.objectStore('counters');
    for (const [name, change] of this.#counts) {
      const value = ((await counters.get(name))?.value ?? 0) + change;
      if (!Number.isFinite(value) || value < 0) return this.distrust();
      if (value === 0 && name.startsWith('tag:')) await counters.delete(name);
      else await counters.put({ name, value });
    }
  }

  async #account(before: Row | null, after: Row | null, slot: number): Promise<void> {
    for (const [name, change] of countChanges(before, after))
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + change);
    const { k, at } = slotPlace(slot);
    const pack = this.packs.get(k) ?? (await this.#readPack(k));
    if (pack === null) return this.distrust();
    this.packs.set(k, pack);
    writeSlot(pack, at, after);
  }

  async #readPack(k: number): Promise<Pack | null> {
    const pack = (await this.tx.objectStore('packs').get(k)) ?? emptyPack(k);
    return isPack(pack) ? pack : null;
  }

  async #next(name: Running): Promise<number> {
    const value = await this.#running(name);
    await this.tx.objectStore('counters').put({ name, value: value + 1 });
    return value;
  }

  async #running(name: Running): Promise<number> {
    return (await this.tx.objectStore('counters').get(name))?.value ?? 0;
  }

  async #makeStamp(): Promise<Stamp> {
    const notes = this.tx.objectStore('notes');
    const device = (await notes.get('device'))?.value ?? (await this.#nameDevice());
    const stamp = tick(String((await notes.get('clock'))?.value ?? ''), Date.now(), String(device));
    await notes.put({ name: 'clock', value: stamp });
    return stamp;
  }

  async #nameDevice(): Promise<string> {
    const letters = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('');
    await this.tx.objectStore('notes').put({ name: 'device', value: letters });
    return letters;
  }
}

/** Whether the index would know the entry by other words. */
function isSearchedFor(row: Row, before: Row): boolean {
  return (['bodyId', 'title', 'byline', 'site', 'tags', 'highlights'] as const).some(
    (field) => String(row[field]) !== String(before[field]),
  );
}

/** The keys of all pictures of an article. */
export function picturesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
