import { database } from '@/utils/platform/store/database';

/** Takes every record out of the library, past all of our own code. */
export async function emptyLibrary(): Promise<void> {
  const db = await database();
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  await Promise.all([...db.objectStoreNames].map((name) => tx.objectStore(name).clear()));
  await tx.done;
}
