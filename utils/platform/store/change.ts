import { storageError } from './database';

type Writing = typeof import('./transaction');

let loading: Promise<Writing> | null = null;

/**
 * Fetches what changes the library from the disk. What is shown first only reads, and does not wait for it; from then on
 * it should be at hand, because a popup may be closed right after something was pressed.
 * @throws LecternError
 */
export function loadWriting(): Promise<Writing> {
  loading ??= import('./transaction').catch((error: unknown) => {
    // The caller hears of it; the next caller tries again.
    loading = null;
    throw storageError(error);
  });
  return loading;
}

/** The same as in `transaction`, loaded when it is first called. @throws LecternError */
export const change: Writing['change'] = async (...given) => (await loadWriting()).change(...given);
