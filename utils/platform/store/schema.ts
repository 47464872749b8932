import type { DBSchema } from 'idb';
import type { Article } from '@/utils/article/article';
import type { Body, PictureNote, Position } from '@/utils/library/bundle';
import type { Stamp } from '@/utils/library/clock';
import type { CountName } from '@/utils/library/counts';
import type { Highlight } from '@/utils/library/highlight';
import type { Stamped } from '@/utils/library/merge';
import type { Pack } from '@/utils/library/pack';

/** An entry with its stamps and its place in the packs. */
export interface Row extends Stamped {
  readonly slot: number;
}

/** Bytes of a picture, once for all articles that show it. */
export interface StoredImage {
  readonly hash: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What an import did to a highlight. */
export interface HighlightStep {
  readonly id: string;
  /** As it was, null when it is new. */
  readonly before: Highlight | null;
  /** Its stamp as the import left it: one that was changed since is not undone. */
  readonly stamp: Stamp;
}

/** What an import did to one article, so that the whole of it can be undone. */
export interface ImportStep {
  readonly importId: string;
  readonly articleId: string;
  /** The entry as it was, null when it is new. */
  readonly before: Stamped | null;
  /** Stamps of the entry as the import left it: what was changed since is not undone. */
  readonly after: Stamped;
  /** In their order. Steps of older versions have none. */
  readonly highlights?: readonly HighlightStep[];
  /** In steps of older versions, the highlights that were added. */
  readonly highlightIds?: readonly string[];
}

/** An article that the index has to look at; `turn` is another for each time it is put there. */
export interface Unindexed {
  readonly id: string;
  readonly turn: number;
}

/** Tables of the library. Rows are `unknown` to readers until parsed; these types are what we write. */
export interface Schema extends DBSchema {
  entries: { key: string; value: Row; indexes: { 'view-order': [string, number] } };
  bodies: { key: string; value: Body; indexes: { articleId: string } };
  /** Articles opened in full without being saved, so that reload and restart find them. */
  recents: { key: string; value: { id: string; article: Article; openedAt: number }; indexes: { openedAt: number } };
  positions: { key: string; value: Position };
  highlights: { key: string; value: Highlight; indexes: { articleId: string } };
  pictures: { key: [string, string]; value: PictureNote; indexes: { hash: string } };
  images: { key: string; value: StoredImage };
  /** What lists filter and sort by, a thousand entries a record. */
  packs: { key: number; value: Pack };
  /** How many there are of what, and the running numbers `order` and `slots`. */
  counters: { key: string; value: { name: CountName | 'order' | 'slots'; value: number } };
  /** Articles whose text the search index has to take in or drop. */
  unindexed: { key: string; value: Unindexed };
  importSteps: { key: [string, string]; value: ImportStep };
  /** Small things by name: this device, its clock, saved searches. */
  notes: { key: string; value: { name: string; value: unknown } };
}
