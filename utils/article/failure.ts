import type { ExtractionFailure } from './article';

/** Everything that can go wrong, each with a sentence of its own in every language. */
export type Failure =
  | ExtractionFailure
  | 'not-article'
  | 'browser-page'
  | 'own-page'
  | 'store-page'
  | 'reader-page'
  | 'empty-tab'
  | 'file-access'
  | 'no-permission'
  | 'error-page'
  | 'page-closed'
  | 'page-moved'
  | 'refused'
  | 'no-answer'
  | 'bad-answer'
  | 'not-found'
  | 'backup-due'
  | StorageFailure;

export type StorageFailure = 'storage-full' | 'storage-blocked' | 'storage-newer' | 'storage-broken' | 'library-gone';

/** An error with a sentence for the reader. */
export class LecternError extends Error {
  override readonly name = 'LecternError';
  constructor(
    readonly failure: Failure,
    cause?: unknown,
  ) {
    super(failure, { cause });
  }
}

/** The failure an error stands for; `otherwise` for errors that are not ours. */
export function failureOf(error: unknown, otherwise: Failure): Failure {
  return error instanceof LecternError ? error.failure : otherwise;
}
