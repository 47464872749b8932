import { imageSources } from '@/utils/article/image-sources';
import { imageType } from '@/utils/article/image-type';
import { isPrivateAddress } from '@/utils/article/private-address';
import { findArticle } from '../library/article-store';
import { mayRead } from '../site-access';
import { database, storageError } from '../store/database';
import { picturesOf } from '../store/ledger';
import type { StoredImage } from '../store/schema';
import { change } from '../store/transaction';
import { fetchImage } from './fetch-image';
import { loadedImages } from './page-images';

/** One picture may have this many bytes, and all of an article together. */
const MOST = 8_000_000;
const MOST_IN_ALL = 60_000_000;

/** How many pictures of an article are kept, of how many. */
export interface KeptCount {
  readonly kept: number;
  readonly all: number;
}

/**
 * Keeps an article's pictures with it: from the page where that has them, else from their sites.
 * @param tabId the tab that shows the article's page, -1 for none
 * @param mayAsk their sites may be asked, as far as there is access to them
 */
export async function keepImages(id: string, tabId: number, mayAsk: boolean): Promise<KeptCount> {
  const article = (await findArticle(id))?.article ?? null;
  if (article === null) return { kept: 0, all: 0 };
  const sources = imageSources(article);
  const known = await keptSources(id);
  const missing = sources.filter((src) => !known.has(src));
  const loaded = tabId < 0 ? new Map<string, Uint8Array<ArrayBuffer>>() : await loadedImages(tabId, missing, MOST);
  let kept = sources.length - missing.length;
  let room = MOST_IN_ALL;
  for (const src of missing) {
    const most = Math.min(MOST, room);
    const isAsked = mayAsk && mayFetch(src, article.pageUrl) && (await mayRead(src));
    const bytes = loaded.get(src) ?? (isAsked ? await fetchImage(src, most) : null);
    const image = bytes === null || bytes.length > most ? null : await describe(bytes);
    room -= image?.bytes.length ?? 0;
    if (await keep(id, src, image)) kept++;
  }
  return { kept, all: sources.length };
}

/** A page of the open web has no business with what stands in somebody's own network. */
function mayFetch(src: string, pageUrl: string): boolean {
  return !isPrivateAddress(src) || new URL(src).hostname === new URL(pageUrl).hostname;
}

async function describe(bytes: Uint8Array<ArrayBuffer>): Promise<StoredImage | null> {
  const type = imageType(bytes);
  if (type === '') return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { hash, type, bytes };
}

/** Notes that a picture is kept, or that it could not be had. An article that is gone keeps none. */
function keep(articleId: string, src: string, image: StoredImage | null): Promise<boolean> {
  return change([articleId], async ({ tx }) => {
    if ((await tx.objectStore('entries').getKey(articleId)) === undefined) return false;
    const pictures = tx.objectStore('pictures');
    // Another look may have got it meanwhile.
    const isKept = ((await pictures.get([articleId, src]))?.hash ?? '') !== '';
    if (image === null && isKept) return true;
    await pictures.put({ articleId, src, hash: image?.hash ?? '' });
    if (image !== null) await tx.objectStore('images').put(image);
    return image !== null;
  });
}

async function keptSources(id: string): Promise<ReadonlySet<string>> {
  try {
    const pictures = await (await database()).getAll('pictures', picturesOf(id));
    return new Set(pictures.filter(({ hash }) => hash !== '').map(({ src }) => src));
  } catch (error) {
    throw storageError(error);
  }
}

/** Kept pictures of an article, by their addresses. */
export async function readKeptImages(id: string): Promise<ReadonlyMap<string, Blob>> {
  try {
    const db = await database();
    const images = new Map<string, Blob>();
    for (const { src, hash } of await db.getAll('pictures', picturesOf(id))) {
      const image = hash === '' ? undefined : await db.get('images', hash);
      if (image !== undefined) images.set(src, new Blob([image.bytes], { type: image.type }));
    }
    return images;
  } catch (error) {
    throw storageError(error);
  }
}

/** Lets go of an article's kept pictures; bytes that no other article shows go for good. */
export async function dropImages(id: string): Promise<void> {
  await change([id], (ledger) => ledger.removePictures(id));
}
