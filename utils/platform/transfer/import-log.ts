import { fieldsOf, listOf, positive, textOf } from '@/utils/article/fields';
import { database, storageError } from '../store/database';
import { changeNote, readNote } from '../store/note-store';
import type { Writing } from '../store/stores';

/** An import that was begun and did something. As long as it is known it can be taken back. */
export interface PastImport {
  readonly id: string;
  /** What its file is called. */
  readonly name: string;
  /** Bytes: another file may be called the same. */
  readonly size: number;
  /** Milliseconds since 1970, of its first run. */
  readonly at: number;
  /** False while it is under way, and where it was stopped or cut off: the same file goes on with it. */
  readonly isDone: boolean;
}

const NOTE = 'imports';
const MOST = 100;
const MONTH = 30 * 86_400_000;

/** The imports of the last thirty days, the latest first. @throws LecternError */
export async function readImports(): Promise<readonly PastImport[]> {
  return parseImports(await readNote(NOTE));
}

/** Notes that an import is under way: the one of this file that did not come to its end, else another. */
export async function beginImport({ name, size }: Pick<File, 'name' | 'size'>): Promise<PastImport> {
  const fresh: PastImport = { id: crypto.randomUUID(), name, size, at: Date.now(), isDone: false };
  let begun = fresh;
  await changeImports((all) => {
    begun = all.find((one) => one.name === name && one.size === size && !one.isDone) ?? fresh;
    return [begun, ...all.filter(({ id }) => id !== begun.id)];
  });
  return begun;
}

/** Notes that an import came to its end. One that changed nothing is forgotten. */
export async function endImport(id: string): Promise<void> {
  const isEmpty = (await countSteps(id)) === 0;
  await changeImports((all) =>
    all.flatMap((one) => (one.id !== id ? [one] : isEmpty ? [] : [{ ...one, isDone: true }])),
  );
}

/** Forgets an import that was taken back. */
export async function forgetImport(id: string): Promise<void> {
  await changeImports((all) => all.filter((one) => one.id !== id));
}

/** Forgets, with all that was noted of them, the imports that were begun more than thirty days ago. */
export async function pruneImports(tx: Writing, now: number): Promise<void> {
  const notes = tx.objectStore('notes');
  const known = parseImports((await notes.get(NOTE))?.value).filter(({ at }) => now - at <= MONTH);
  await notes.put({ name: NOTE, value: known });
  const steps = tx.objectStore('importSteps');
  const ids = new Set((await steps.getAllKeys()).map(([importId]) => importId));
  for (const id of ids) if (known.every((one) => one.id !== id)) await steps.delete(stepsOf(id));
}

/** The keys of all that was noted of an import. */
export function stepsOf(importId: string): IDBKeyRange {
  return IDBKeyRange.bound([importId], [importId, []]);
}

async function countSteps(id: string): Promise<number> {
  try {
    return await (await database()).count('importSteps', stepsOf(id));
  } catch (error) {
    throw storageError(error);
  }
}

async function changeImports(next: (all: readonly PastImport[]) => readonly PastImport[]): Promise<void> {
  await changeNote(NOTE, (value) => next(parseImports(value)).slice(0, MOST));
}

function parseImports(value: unknown): PastImport[] {
  return listOf(value, MOST).flatMap((item) => {
    const { id, name, size, at, isDone } = fieldsOf(item) ?? {};
    if (typeof id !== 'string') return [];
    return [{ id, name: textOf(name, 1000), size: positive(size), at: positive(at), isDone: isDone === true }];
  });
}
