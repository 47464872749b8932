import { database, storageError } from './database';
import { change } from './transaction';

/** A small thing of the library's, by name: `undefined` when it was never written. The caller parses it. */
export async function readNote(name: string): Promise<unknown> {
  try {
    return (await (await database()).get('notes', name))?.value;
  } catch (error) {
    throw storageError(error);
  }
}

/** Writes what `next` makes of the note as it is, in one transaction. */
export async function changeNote(name: string, next: (value: unknown) => unknown): Promise<void> {
  await change([], async ({ tx }) => {
    const notes = tx.objectStore('notes');
    await notes.put({ name, value: next((await notes.get(name))?.value) });
  });
}
