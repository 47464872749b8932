import type { Catalogue } from './catalogue';

/** What a list is sorted by; the newest, longest, furthest or first letters stand at the top. */
export type SortKey = 'saved' | 'published' | 'length' | 'progress' | 'title' | 'site';
export const SORT_KEYS: readonly SortKey[] = ['saved', 'published', 'length', 'progress', 'title', 'site'];

/** A list's order; `reversed` turns it round. */
export interface Sort {
  readonly by: SortKey;
  readonly reversed: boolean;
}

/** Slots of a catalogue in an order. Equal ones stand as they were saved, the newest first. */
export function sortSlots(catalogue: Catalogue, slots: Iterable<number>, { by, reversed }: Sort): Int32Array {
  const all = Int32Array.from(slots);
  const newest = (a: number, b: number) => catalogue.order(b) - catalogue.order(a) || b - a;
  const compare = by === 'title' || by === 'site' ? byText(catalogue, by) : byNumber(catalogue, by);
  const turn = reversed ? -1 : 1;
  return all.sort((a, b) => turn * compare(a, b) || newest(a, b));
}

type Compare = (a: number, b: number) => number;

function byNumber(catalogue: Catalogue, by: Exclude<SortKey, 'title' | 'site'>): Compare {
  const value = {
    saved: (slot: number) => catalogue.order(slot),
    published: (slot: number) => catalogue.published(slot),
    length: (slot: number) => catalogue.minutes(slot),
    progress: (slot: number) => catalogue.progress(slot),
  }[by];
  return (a, b) => value(b) - value(a);
}

/** Titles and sites stand folded in the catalogue: comparing them letter by letter is the order people expect of a list. */
function byText(catalogue: Catalogue, by: 'title' | 'site'): Compare {
  const line = by === 'title' ? 0 : 2;
  const texts = new Map<number, string>();
  const text = (slot: number) => {
    const known = texts.get(slot);
    if (known !== undefined) return known;
    const made = catalogue.line(slot, line);
    texts.set(slot, made);
    return made;
  };
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}
