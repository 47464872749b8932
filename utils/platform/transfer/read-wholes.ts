import { parseHighlights, parsePictures, parsePosition } from '@/utils/formats/backup/parse-parts';
import type { Bundle, KeptImage, PictureNote, Refused, Whole } from '@/utils/library/bundle';
import { database, storageError } from '../store/database';
import { picturesOf } from '../store/ledger';
import { parseImage } from '../store/parse-image';
import { parseRow } from '../store/row';
import type { StoredImage } from '../store/schema';
import { storedBody } from '../store/stored-body';

const BATCH = 50;

/** Ids of all articles, deleted ones included, the newest first within each list. */
export async function allIds(): Promise<readonly string[]> {
  try {
    return (await (await database()).getAllKeysFromIndex('entries', 'view-order')).reverse();
  } catch (error) {
    throw storageError(error);
  }
}

/**
 * Articles with all that belongs to them, one after the other. Each record that cannot be read is refused, all others
 * come.
 */
export async function* readWholes(ids: readonly string[]): AsyncGenerator<Whole | Refused> {
  for (let at = 0; at < ids.length; at += BATCH)
    for (const stored of await readBatch(ids.slice(at, at + BATCH))) yield* judge(stored);
}

/** The same as exports take them: the text of now, and the pictures that are kept. */
export async function* readBundles(ids: readonly string[]): AsyncGenerator<Bundle> {
  for await (const item of readWholes(ids)) {
    if ('why' in item) continue;
    const { entry, bodies, highlights, pictures } = item;
    const article = bodies.find((body) => body.id === entry.bodyId)?.article ?? null;
    const kept = highlights.filter(({ gone }) => !gone);
    yield { entry, article, highlights: kept, images: await imagesOf(pictures) };
  }
}

/** What lies on the disk of an article, not yet looked at. */
interface Stored {
  readonly id: string;
  readonly entry: unknown;
  readonly bodies: readonly unknown[];
  readonly highlights: readonly unknown[];
  readonly pictures: readonly unknown[];
  readonly position: unknown;
}

async function readBatch(ids: readonly string[]): Promise<Stored[]> {
  try {
    const tx = (await database()).transaction(['entries', 'bodies', 'highlights', 'pictures', 'positions']);
    const all = ids.map(async (id): Promise<Stored> => {
      const [entry, bodies, highlights, pictures, position] = await Promise.all([
        tx.objectStore('entries').get(id),
        tx.objectStore('bodies').index('articleId').getAll(id),
        tx.objectStore('highlights').index('articleId').getAll(id),
        tx.objectStore('pictures').getAll(picturesOf(id)),
        tx.objectStore('positions').get(id),
      ]);
      return { id, entry, bodies, highlights, pictures, position };
    });
    return await Promise.all(all);
  } catch (error) {
    throw storageError(error);
  }
}

async function* judge(stored: Stored): AsyncGenerator<Whole | Refused> {
  const { id } = stored;
  const row = parseRow(stored.entry);
  if (row === null) return yield { what: id, why: 'damaged' };
  const { slot: _, ...entry } = row;
  const bodies = await Promise.all(stored.bodies.map((body) => storedBody(body, id)));
  const whole: Whole = {
    entry,
    bodies: bodies.filter((body) => body !== null),
    highlights: parseHighlights(stored.highlights, id),
    pictures: parsePictures(stored.pictures, id),
    position: parsePosition(stored.position, id),
  };
  for (let lost = countParts(stored) - countParts(whole); lost > 0; lost--) yield { what: entry.title, why: 'damaged' };
  yield whole;
}

function countParts({ bodies, highlights, pictures, position }: Stored | Whole): number {
  return bodies.length + highlights.length + pictures.length + (position === undefined || position === null ? 0 : 1);
}

async function imagesOf(pictures: readonly PictureNote[]): Promise<KeptImage[]> {
  const images: KeptImage[] = [];
  for (const { src, hash } of pictures) {
    const image = hash === '' ? null : await readImage(hash);
    if (image !== null) images.push({ src, type: image.type, bytes: image.bytes });
  }
  return images;
}

/** A kept picture; null when there is none that can be read. */
export async function readImage(hash: string): Promise<StoredImage | null> {
  try {
    return parseImage(await (await database()).get('images', hash));
  } catch (error) {
    throw storageError(error);
  }
}
