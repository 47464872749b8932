import type { Writing } from './stores';

const failures = new WeakMap<Writing, unknown>();

/**
 * Lets a write run on: its transaction waits for it, and fails with it. Each wait saved is a turn of the event loop and
 * two messages between processes.
 */
export function unawaited(tx: Writing, request: Promise<unknown>): void {
  request.catch((error: unknown) => {
    // The first is the reason; the others fail because of it.
    if (!failures.has(tx)) failures.set(tx, error);
  });
}

/** What made a transaction fail whose own word is only that it was aborted; undefined when no such write did. */
export function failureIn(tx: Writing): unknown {
  return failures.get(tx);
}
