import type { Article } from '@/utils/article/article';
import { parseArticle } from '@/utils/article/parse-article';
import type { Body } from '@/utils/library/bundle';
import { change } from '../store/change';
import { database, storageError } from '../store/database';
import { pruneRecents } from './recents';

/** An article from the disk. `openedAt` is when it last came from its page, 0 when only its saved copy is there. */
export interface Found {
  readonly article: Article;
  readonly openedAt: number;
}

/**
 * A saved or recently opened article, the newer of the two; null when there is neither.
 * @param bodyId an older text of it, '' for the one it has now
 */
export async function findArticle(id: string, bodyId = ''): Promise<Found | null> {
  try {
    const db = await database();
    if (bodyId !== '') return foundIn((await db.get('bodies', bodyId))?.article, 0);
    const [entry, recent] = await Promise.all([db.get('entries', id), db.get('recents', id)]);
    const isNewer = recent !== undefined && (!entry?.bodyId || recent.openedAt > entry.updatedAt);
    const stored = isNewer ? recent.article : (await db.get('bodies', entry?.bodyId ?? ''))?.article;
    return foundIn(stored, recent?.openedAt ?? 0);
  } catch (error) {
    throw storageError(error);
  }
}

async function foundIn(stored: unknown, openedAt: number): Promise<Found | null> {
  const article = await parseArticle(stored);
  return article === null || article === 'too-large' ? null : { article, openedAt };
}

/** All texts of an article, the newest first: the one that is shown and those of before. */
export async function listBodies(articleId: string): Promise<readonly Body[]> {
  try {
    const bodies = await (await database()).getAllFromIndex('bodies', 'articleId', articleId);
    return bodies.sort((a, b) => b.takenAt - a.takenAt);
  } catch (error) {
    throw storageError(error);
  }
}

/**
 * From now on only the saved copy of an article counts: it is opened from the library, not from its page. Nothing
 * changes for an article that is not saved.
 */
export async function preferSaved(id: string): Promise<void> {
  await change([], async (ledger) => {
    if (((await ledger.find(id))?.bodyId ?? '') !== '') await ledger.tx.objectStore('recents').delete(id);
  });
}

/** Keeps an article that is opened in full without being saved, so that its address goes on working. */
export async function keepRecent(article: Article): Promise<void> {
  await change([article.id], async ({ tx }) => {
    await tx.objectStore('recents').put({ id: article.id, article, openedAt: Date.now() });
    await pruneRecents(tx);
  });
}

/** Takes deleted entries away for good. */
export async function removeForGood(ids: readonly string[]): Promise<void> {
  await change(ids, async (ledger) => {
    for (const id of ids) {
      const row = await ledger.find(id);
      if (row?.view === 'trash') await ledger.remove(row);
    }
  });
}
