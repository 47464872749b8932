import { type IDBPDatabase, openDB } from 'idb';
import { LecternError, type StorageFailure } from '@/utils/article/failure';
import { freshLog } from './fresh-log';
import type { Schema } from './schema';
import { upgrade } from './upgrade';

const NAME = 'lectern';
export const VERSION = 2;
const PATIENCE = 5000;

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

/** Opens the database while the page is still being put together: what is shown first waits for it. */
export function openEarly(): void {
  // Whoever asks it for something hears what is wrong.
  database().catch(() => undefined);
}

async function open(): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LecternError('storage-blocked')), PATIENCE);
  });
  const bring: typeof upgrade = (...given) => {
    // Nobody holds on to the library any more. Ten years of reading take some seconds to bring to another form.
    clearTimeout(timer);
    return upgrade(...given);
  };
  // Reading does not wait for it.
  void freshLog();
  try {
    return await Promise.race([
      openDB<Schema>(NAME, VERSION, { upgrade: bring, blocking: release, terminated: forget }),
      late,
    ]);
  } catch (error) {
    throw storageError(error);
  }
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
