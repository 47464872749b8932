import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Place } from '@/utils/anchor/place';
import type { Article } from '@/utils/article/article';
import { LecternError, type StorageFailure } from '@/utils/article/failure';
import type { Entry } from '@/utils/library/entry';

const NAME = 'lectern';
const VERSION = 1;
const PATIENCE = 5000;

/** Tables of the library. Rows are `unknown` to readers until parsed; these types are what we write. */
export interface Schema extends DBSchema {
  entries: { key: string; value: Entry; indexes: { 'view-seq': [string, number] } };
  bodies: { key: string; value: { id: string; article: Article } };
  /** Articles opened in full without being saved, so that reload and restart find them. */
  recents: { key: string; value: { id: string; article: Article; openedAt: number }; indexes: { openedAt: number } };
  positions: { key: string; value: { id: string; place: Place; progress: number; at: number } };
  counters: { key: string; value: { name: string; value: number } };
}

export type Database = IDBPDatabase<Schema>;
let opened: Promise<Database> | null = null;

/** The library's database, opened once per page. @throws LecternError when it cannot be opened */
export function database(): Promise<Database> {
  opened ??= open();
  opened.catch(() => {
    // The caller hears of it; the next caller tries again.
    opened = null;
  });
  return opened;
}

async function open(): Promise<Database> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new LecternError('storage-blocked')), PATIENCE),
  );
  try {
    return await Promise.race([
      openDB<Schema>(NAME, VERSION, { upgrade: create, blocking: release, terminated: forget }),
      late,
    ]);
  } catch (error) {
    throw storageError(error);
  }
}

function create(db: Database): void {
  db.createObjectStore('entries', { keyPath: 'id' }).createIndex('view-seq', ['view', 'seq']);
  db.createObjectStore('bodies', { keyPath: 'id' });
  db.createObjectStore('recents', { keyPath: 'id' }).createIndex('openedAt', 'openedAt');
  db.createObjectStore('positions', { keyPath: 'id' });
  db.createObjectStore('counters', { keyPath: 'name' });
}

/** A newer Lectern wants to change the database: let go of it at once. */
function release(_current: number, _blocked: number | null, event: IDBVersionChangeEvent): void {
  (event.target as IDBDatabase).close();
  forget();
}

function forget(): void {
  opened = null;
}

/** The failure a storage error stands for. Browsers leave the message of a full disk empty: only the name tells. */
export function storageError(error: unknown): LecternError {
  if (error instanceof LecternError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const failures: Record<string, StorageFailure> = {
    QuotaExceededError: 'storage-full',
    VersionError: 'storage-newer',
    InvalidStateError: 'storage-newer',
  };
  return new LecternError(failures[name] ?? 'storage-broken', error);
}
