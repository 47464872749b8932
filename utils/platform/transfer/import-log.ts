import { fieldsOf, listOf, positive, textOf } from '@/utils/article/fields';
import { changeNote, readNote } from '../store/note-store';

/** An import that was begun. As long as it is known it can be taken back. */
export interface PastImport {
  readonly id: string;
  /** What its file is called. */
  readonly name: string;
  /** Milliseconds since 1970, of its first run. */
  readonly at: number;
  /** False while it is under way, and where it was stopped or cut off: the same file goes on with it. */
  readonly isDone: boolean;
}

const NOTE = 'imports';
const MOST = 100;

/** The imports of the last time, the latest first. @throws LecternError */
export async function readImports(): Promise<readonly PastImport[]> {
  return parseImports(await readNote(NOTE));
}

/** Notes that an import is under way: the one of this file that did not come to its end, else another. */
export async function beginImport(name: string): Promise<PastImport> {
  const fresh: PastImport = { id: crypto.randomUUID(), name, at: Date.now(), isDone: false };
  let begun = fresh;
  await changeImports((all) => {
    begun = all.find((one) => one.name === name && !one.isDone) ?? fresh;
    return [begun, ...all.filter(({ id }) => id !== begun.id)];
  });
  return begun;
}

/** Notes that an import came to its end. */
export async function endImport(id: string): Promise<void> {
  await changeImports((all) => all.map((one) => (one.id === id ? { ...one, isDone: true } : one)));
}

async function changeImports(next: (all: readonly PastImport[]) => readonly PastImport[]): Promise<void> {
  await changeNote(NOTE, (value) => next(parseImports(value)).slice(0, MOST));
}

function parseImports(value: unknown): PastImport[] {
  return listOf(value, MOST).flatMap((item) => {
    const { id, name, at, isDone } = fieldsOf(item) ?? {};
    return typeof id !== 'string' ? [] : [{ id, name: textOf(name, 1000), at: positive(at), isDone: isDone === true }];
  });
}
