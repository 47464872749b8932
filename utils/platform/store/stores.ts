import type { IDBPTransaction } from 'idb';
import type { Schema } from './schema';

/** Every table: one transaction spans all that belongs to an article. */
export const STORES = [
  'entries',
  'bodies',
  'recents',
  'positions',
  'highlights',
  'pictures',
  'images',
  'packs',
  'counters',
  'unindexed',
  'importSteps',
  'notes',
] as const;
/** A change of the library. */
export type Writing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;
