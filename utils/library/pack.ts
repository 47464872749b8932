import { displayHost } from '@/utils/article/address';
import { type Entry, VIEWS, type View } from './entry';
import { fold } from './fold';

/** Entries in one pack: a change rewrites one pack, a filter reads all of them. */
export const PACK_SIZE = 1000;

/**
 * What lists filter and sort by, of up to a thousand entries, column by column: fifty packs tell all about 50,000
 * articles where reading the entries would take a second. A hole left by a deleted entry has the id ''.
 */
export interface Pack {
  readonly k: number;
  readonly ids: string[];
  /** Title, byline, site with its host, and tags with tabs between them; folded, a line each. Typed words are looked for here. */
  readonly texts: string[];
  readonly langs: string[];
  readonly flags: Uint8Array;
  readonly order: Float64Array;
  readonly savedAt: Float64Array;
  /** Milliseconds since 1970, 0 where the article does not say. */
  readonly published: Float64Array;
  readonly minutes: Float32Array;
  readonly words: Float64Array;
  readonly progress: Float32Array;
}

const VIEW_BITS = 3;
const BITS = { read: 4, favourite: 8, link: 16, highlighted: 32, dead: 64 } as const;

export type Flag = keyof typeof BITS;

export function emptyPack(k: number): Pack {
  const texts = () => Array<string>(PACK_SIZE).fill('');
  return {
    k,
    ids: texts(),
    texts: texts(),
    langs: texts(),
    flags: new Uint8Array(PACK_SIZE),
    order: new Float64Array(PACK_SIZE),
    savedAt: new Float64Array(PACK_SIZE),
    published: new Float64Array(PACK_SIZE),
    minutes: new Float32Array(PACK_SIZE),
    words: new Float64Array(PACK_SIZE),
    progress: new Float32Array(PACK_SIZE),
  };
}

const COLUMNS = Object.entries(emptyPack(0)).filter(([name]) => name !== 'k');

/** Whether a stored pack has all of its columns, each of its kind and as long as it must be. */
export function isPack(value: unknown): value is Pack {
  const stored = (typeof value === 'object' ? value : null) as Record<string, unknown> | null;
  return stored !== null && typeof stored.k === 'number' && COLUMNS.every(([name, own]) => isAlike(stored[name], own));
}

function isAlike(column: unknown, own: unknown): boolean {
  const kind = Object.prototype.toString;
  return kind.call(column) === kind.call(own) && (column as ArrayLike<unknown>).length === PACK_SIZE;
}

/** The pack a slot lies in, and its place there. */
export function slotPlace(slot: number): { k: number; at: number } {
  return { k: Math.floor(slot / PACK_SIZE), at: slot % PACK_SIZE };
}

/** Writes an entry, or a hole, to its place in a pack. */
export function writeSlot(pack: Pack, at: number, entry: Entry | null): void {
  pack.ids[at] = entry?.id ?? '';
  pack.texts[at] = entry === null ? '' : searchText(entry);
  pack.langs[at] = entry?.lang ?? '';
  pack.flags[at] = entry === null ? 0 : flagsOf(entry);
  pack.order[at] = entry?.order ?? 0;
  pack.savedAt[at] = entry?.savedAt ?? 0;
  pack.published[at] = Date.parse(entry?.published ?? '') || 0;
  pack.minutes[at] = entry?.minutes ?? 0;
  pack.words[at] = entry?.words ?? 0;
  pack.progress[at] = entry?.progress ?? 0;
}

function searchText({ title, byline, site, url, tags }: Entry): string {
  return [title, byline, `${site} ${displayHost(url)}`, tags.join('\t')].map(fold).join('\n');
}

function flagsOf(entry: Entry): number {
  const flag = (on: boolean, name: Flag) => (on ? BITS[name] : 0);
  return (
    VIEWS.indexOf(entry.view) |
    flag(entry.read, 'read') |
    flag(entry.favourite, 'favourite') |
    flag(entry.kind === 'link', 'link') |
    flag(entry.highlights > 0, 'highlighted') |
    flag(entry.dead, 'dead')
  );
}

export function viewOf(flags: number): View {
  return VIEWS[flags & VIEW_BITS] ?? 'inbox';
}

export function hasFlag(flags: number, flag: Flag): boolean {
  return (flags & BITS[flag]) !== 0;
}
