import { PACK_SIZE, type Pack } from './pack';

/**
 * All packs of the library, addressed by slot. In memory: about 110 bytes an entry and its text, so that any filter over
 * 50,000 takes milliseconds. A pack that has changed is put in its place; what was derived from it is forgotten.
 */
export class Catalogue {
  readonly #packs: (Pack | undefined)[] = [];
  readonly #orders = new Map<string, Int32Array>();

  constructor(packs: readonly Pack[] = []) {
    for (const pack of packs) this.put(pack);
  }

  put(pack: Pack): void {
    this.#packs[pack.k] = pack;
    this.#orders.clear();
  }

  /** Every slot with an entry in it. */
  *slots(): Generator<number> {
    for (const pack of this.#packs) {
      if (pack === undefined) continue;
      for (let at = 0; at < PACK_SIZE; at++) if (pack.ids[at] !== '') yield pack.k * PACK_SIZE + at;
    }
  }

  /** What `make` answers for a name, kept until a pack changes. */
  remember(name: string, make: () => Int32Array): Int32Array {
    const known = this.#orders.get(name);
    if (known !== undefined) return known;
    const made = make();
    this.#orders.set(name, made);
    return made;
  }

  id = (slot: number): string => this.#packs[this.#k(slot)]?.ids[slot % PACK_SIZE] ?? '';
  text = (slot: number): string => this.#packs[this.#k(slot)]?.texts[slot % PACK_SIZE] ?? '';
  lang = (slot: number): string => this.#packs[this.#k(slot)]?.langs[slot % PACK_SIZE] ?? '';
  flags = (slot: number): number => this.#packs[this.#k(slot)]?.flags[slot % PACK_SIZE] ?? 0;
  order = (slot: number): number => this.#packs[this.#k(slot)]?.order[slot % PACK_SIZE] ?? 0;
  savedAt = (slot: number): number => this.#packs[this.#k(slot)]?.savedAt[slot % PACK_SIZE] ?? 0;
  published = (slot: number): number => this.#packs[this.#k(slot)]?.published[slot % PACK_SIZE] ?? 0;
  minutes = (slot: number): number => this.#packs[this.#k(slot)]?.minutes[slot % PACK_SIZE] ?? 0;
  words = (slot: number): number => this.#packs[this.#k(slot)]?.words[slot % PACK_SIZE] ?? 0;
  progress = (slot: number): number => this.#packs[this.#k(slot)]?.progress[slot % PACK_SIZE] ?? 0;

  /** One line of the folded text: 0 title, 1 byline, 2 site, 3 tags. */
  line(slot: number, line: number): string {
    const text = this.text(slot);
    let start = 0;
    for (let i = 0; i < line; i++) start = text.indexOf('\n', start) + 1;
    const end = text.indexOf('\n', start);
    return text.slice(start, end === -1 ? undefined : end);
  }

  #k(slot: number): number {
    return Math.floor(slot / PACK_SIZE);
  }
}
