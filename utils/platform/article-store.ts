import type { Article } from '@/utils/article/article';
import { parseArticle } from '@/utils/article/parse-article';
import { database, storageError } from './database';
import { change } from './transaction';

/** An article from the disk. `openedAt` is when it last came from its page, 0 when only its saved copy is there. */
export interface Found {
  readonly article: Article;
  readonly openedAt: number;
}

/** A saved or recently opened article, the newer of the two; null when there is neither. */
export async function findArticle(id: string): Promise<Found | null> {
  try {
    const db = await database();
    const [entry, body, recent] = await Promise.all([
      db.get('entries', id),
      db.get('bodies', id),
      db.get('recents', id),
    ]);
    const isNewer = recent !== undefined && (body === undefined || recent.openedAt > (entry?.updatedAt ?? 0));
    const article = await parseArticle(isNewer ? recent.article : body?.article);
    return article === null || article === 'too-large' ? null : { article, openedAt: recent?.openedAt ?? 0 };
  } catch (error) {
    throw storageError(error);
  }
}

/**
 * From now on only the saved copy of an article counts: it is opened from the library, not from its page. Nothing
 * changes for an article that is not saved.
 */
export async function preferSaved(id: string): Promise<void> {
  await change([], async (tx) => {
    if ((await tx.objectStore('bodies').getKey(id)) !== undefined) await tx.objectStore('recents').delete(id);
  });
}

const MONTH = 30 * 86_400_000;
const RECENTS = 50;

/** Keeps an article that is opened in full without being saved, so that its address goes on working. */
export async function keepRecent(article: Article): Promise<void> {
  await change([article.id], (tx) => tx.objectStore('recents').put({ id: article.id, article, openedAt: Date.now() }));
}

/** Forgets all but the last 50 articles opened without being saved, and what has been in the trash for 30 days. */
export async function tidy(now: number): Promise<void> {
  await change([], async (tx) => {
    const recents = (await tx.objectStore('recents').index('openedAt').getAllKeys()).reverse();
    const trash = await tx
      .objectStore('entries')
      .index('view-seq')
      .getAll(IDBKeyRange.bound(['trash', 0], ['trash', Number.MAX_SAFE_INTEGER]));
    const expired = trash
      .filter((entry) => entry.trashedAt > 0 && now - entry.trashedAt > MONTH)
      .map((entry) => entry.id);
    for (const id of recents.slice(RECENTS)) await tx.objectStore('recents').delete(id);
    for (const id of expired) {
      await tx.objectStore('entries').delete(id);
      await tx.objectStore('bodies').delete(id);
      await tx.objectStore('positions').delete(id);
    }
  });
}
