import type { Bundle, KeptImage, PictureNote, Whole } from '@/utils/library/bundle';
import { database, storageError } from '../store/database';
import { picturesOf } from '../store/ledger';
import { parseRow } from '../store/row';
import type { StoredImage } from '../store/schema';

const BATCH = 50;

/** Ids of all articles, deleted ones included, the newest first within each list. */
export async function allIds(): Promise<readonly string[]> {
  try {
    return (await (await database()).getAllKeysFromIndex('entries', 'view-order')).reverse();
  } catch (error) {
    throw storageError(error);
  }
}

/** Articles with all that belongs to them, one after the other. One that cannot be read is left out. */
export async function* readWholes(ids: readonly string[]): AsyncGenerator<Whole> {
  for (let at = 0; at < ids.length; at += BATCH) yield* await readBatch(ids.slice(at, at + BATCH));
}

/** The same as exports take them: the text of now, and the pictures that are kept. */
export async function* readBundles(ids: readonly string[]): AsyncGenerator<Bundle> {
  for await (const { entry, bodies, highlights, pictures } of readWholes(ids)) {
    const article = bodies.find((body) => body.id === entry.bodyId)?.article ?? null;
    const kept = highlights.filter(({ gone }) => !gone);
    yield { entry, article, highlights: kept, images: await imagesOf(pictures) };
  }
}

async function readBatch(ids: readonly string[]): Promise<Whole[]> {
  try {
    const tx = (await database()).transaction(['entries', 'bodies', 'highlights', 'pictures', 'positions']);
    const wholes = ids.map(async (id): Promise<Whole | null> => {
      const [row, bodies, highlights, pictures, position] = await Promise.all([
        tx.objectStore('entries').get(id),
        tx.objectStore('bodies').index('articleId').getAll(id),
        tx.objectStore('highlights').index('articleId').getAll(id),
        tx.objectStore('pictures').getAll(picturesOf(id)),
        tx.objectStore('positions').get(id),
      ]);
      const parsed = parseRow(row);
      if (parsed === null) return null;
      const { slot: _, ...entry } = parsed;
      return { entry, bodies, highlights, pictures, position: position ?? null };
    });
    return (await Promise.all(wholes)).filter((whole) => whole !== null);
  } catch (error) {
    throw storageError(error);
  }
}

async function imagesOf(pictures: readonly PictureNote[]): Promise<KeptImage[]> {
  const images: KeptImage[] = [];
  for (const { src, hash } of pictures) {
    const image = hash === '' ? null : await readImage(hash);
    if (image !== null) images.push({ src, type: image.type, bytes: image.bytes });
  }
  return images;
}

/** A kept picture, or null. */
export async function readImage(hash: string): Promise<StoredImage | null> {
  try {
    return (await (await database()).get('images', hash)) ?? null;
  } catch (error) {
    throw storageError(error);
  }
}
