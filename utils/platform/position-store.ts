import { type Place, parsePlace } from '@/utils/anchor/place';
import { parseEntry } from '@/utils/library/parse-entry';
import { database, storageError } from './database';

/** Where an article was left, or null. */
export async function readPosition(id: string): Promise<Place | null> {
  try {
    return parsePlace((await (await database()).get('positions', id))?.place);
  } catch (error) {
    throw storageError(error);
  }
}

/** Remembers where an article was left and how much of it has been read (0 to 1); its entry shows the share. */
export async function writePosition(id: string, place: Place, progress: number): Promise<void> {
  try {
    const tx = (await database()).transaction(['entries', 'positions'], 'readwrite');
    const entry = parseEntry(await tx.objectStore('entries').get(id));
    const furthest = Math.max(progress, entry?.progress ?? 0);
    await tx.objectStore('positions').put({ id, place, progress: furthest, at: Date.now() });
    if (entry !== null && entry.progress !== furthest)
      await tx.objectStore('entries').put({ ...entry, progress: furthest });
    await tx.done;
  } catch (error) {
    throw storageError(error);
  }
}
