import { type Stamp, tick } from '@/utils/library/clock';
import { type CountName, countChanges } from '@/utils/library/counts';
import type { Stamped } from '@/utils/library/merge';
import { emptyPack, isPack, type Pack, slotPlace, writeSlot } from '@/utils/library/pack';
import { rebuildBooks } from './books';
import { type Head, readHead, writeHead } from './head';
import { noteMoved, readMoved } from './moved';
import { parseRow } from './row';
import type { Row } from './schema';
import type { Writing } from './stores';
import { unawaited } from './unawaited';

/**
 * The one way to write entries: whatever hangs on an entry (counters, packs, the list of what search has to take in) is
 * written in its transaction, once, at its end.
 */
export class Ledger {
  readonly tx: Writing;
  /** Packs that this change rewrote. */
  readonly packs = new Map<number, Pack>();
  readonly #packs = new Map<number, Promise<Pack | null>>();
  readonly #counts = new Map<CountName, number>();
  #heads: Promise<readonly [now: Head, before: Head]> | null = null;
  #stamp: Stamp = '';
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

  /** Id of the entry that an address with this id stands for: its own, or that of the article its link gave way to. */
  standing(id: string): Promise<string> {
    return readMoved(this.tx, (one) => this.find(one), id);
  }

  /** Notes that a link gave way to the article of its page. */
  moved(linkId: string, articleId: string): void {
    noteMoved(this.tx, linkId, articleId);
  }

  /** Writes an entry. `before` is what `find` answered for its id in this transaction. */
  async put(entry: Stamped, before: Row | null): Promise<Row> {
    const row: Row = { ...entry, slot: before?.slot ?? (await this.#head()).slots++ };
    unawaited(this.tx, this.tx.objectStore('entries').put(row));
    if (before === null || isSearchedFor(row, before)) this.reindex(row.id);
    await this.#account(before, row, row.slot);
    return row;
  }

  /** Takes an entry away for good, with everything that belongs to it. */
  async remove(row: Row): Promise<void> {
    unawaited(this.tx, this.tx.objectStore('entries').delete(row.id));
    for (const name of ['positions', 'recents'] as const) unawaited(this.tx, this.tx.objectStore(name).delete(row.id));
    this.reindex(row.id);
    await this.removeTexts(row.id);
    await this.#account(row, null, row.slot);
  }

  /** Takes away an article's texts, highlights and pictures. */
  async removeTexts(id: string): Promise<void> {
    for (const name of ['bodies', 'highlights'] as const) {
      const store = this.tx.objectStore(name);
      for (const key of await store.index('articleId').getAllKeys(id)) unawaited(this.tx, store.delete(key));
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
  reindex(id: string): void {
    unawaited(this.tx, this.tx.objectStore('unindexed').put({ id, turn: Math.random() }));
  }

  /** The stamp of this change. */
  async stamp(): Promise<Stamp> {
    const head = await this.#head();
    this.#stamp ||= tick(head.clock, Date.now(), head.device);
    if (this.#stamp > head.clock) head.clock = this.#stamp;
    return this.#stamp;
  }

  /** Stamps of other devices have been seen: from now on ours are later. */
  async seen(stamp: Stamp): Promise<void> {
    const head = await this.#head();
    if (stamp > head.clock) head.clock = stamp;
  }

  /** Place in the list of something saved now: by the clock, but never before what was saved earlier. */
  async nextOrder(now: number): Promise<number> {
    const head = await this.#head();
    head.order = Math.max(now, head.order + 1);
    return head.order;
  }

  /** Something stands at a place in the list: what is saved from now on stands above it. */
  async seenOrder(order: number): Promise<void> {
    const head = await this.#head();
    if (order > head.order) head.order = Math.ceil(order);
  }

  /** Something that hangs on entries cannot be right: all of it is made anew at the end of this change. */
  distrust(): void {
    this.#isDamaged = true;
  }

  /** Writes what hangs on the entries that were written. */
  async close(): Promise<void> {
    if (this.#heads !== null) writeHead(this.tx, ...(await this.#heads));
    if (!this.#isDamaged) await this.#writeBooks();
    if (!this.#isDamaged) return;
    console.warn('Lectern: packs and counters are made anew');
    for (const [k, pack] of await rebuildBooks(this.tx)) this.packs.set(k, pack);
  }

  async #writeBooks(): Promise<void> {
    for (const pack of this.packs.values()) unawaited(this.tx, this.tx.objectStore('packs').put(pack));
    const counters = this.tx.objectStore('counters');
    const changes = [...this.#counts].filter(([, change]) => change !== 0);
    const known = await Promise.all(changes.map(([name]) => counters.get(name)));
    for (const [at, [name, change]] of changes.entries()) {
      const value = (known[at]?.value ?? 0) + change;
      if (!Number.isFinite(value) || value < 0) return this.distrust();
      if (value === 0 && name.startsWith('tag:')) unawaited(this.tx, counters.delete(name));
      else unawaited(this.tx, counters.put({ name, value }));
    }
  }

  async #account(before: Row | null, after: Row | null, slot: number): Promise<void> {
    for (const [name, change] of countChanges(before, after))
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + change);
    const { k, at } = slotPlace(slot);
    if (!this.#packs.has(k)) this.#packs.set(k, this.#readPack(k));
    const pack = await this.#packs.get(k);
    if (!pack) return this.distrust();
    this.packs.set(k, pack);
    writeSlot(pack, at, after);
  }

  async #readPack(k: number): Promise<Pack | null> {
    const pack = (await this.tx.objectStore('packs').get(k)) ?? emptyPack(k);
    return isPack(pack) ? pack : null;
  }

  async #head(): Promise<Head> {
    this.#heads ??= readHead(this.tx).then((read) => [{ ...read }, read]);
    return (await this.#heads)[0];
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
