import { amend } from '@/utils/library/amend';
import { bodyIdOf } from '@/utils/library/body-id';
import { describeArticle } from '@/utils/library/entry';
import { NO_STAMPS } from '@/utils/library/merge';
import { parseEntry } from '@/utils/library/parse-entry';
import { change } from '@/utils/platform/store/transaction';
import { makeArticle } from './articles';

const BATCH = 250;

/**
 * Fills the library with generated articles, in batches.
 * @param from number of the first
 * @param scale share of the usual length of their texts
 */
export async function seed(from: number, count: number, scale: number): Promise<void> {
  for (let start = from; start < from + count; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, from + count - start) }, (_, at) => start + at);
    const batch = await Promise.all(numbers.map((number) => makeArticle(number, scale)));
    const ids = batch.map(({ article }) => article.id);
    await change(ids, async (ledger) => {
      const stamp = await ledger.stamp();
      for (const { article, ...mine } of batch) {
        const bodyId = bodyIdOf(article);
        const empty = parseEntry({ id: article.id, url: article.url });
        if (empty === null) throw new Error(`Not an article: ${article.url}`);
        const order = await ledger.nextOrder(mine.savedAt);
        const text = { ...describeArticle(article), bodyId, updatedAt: mine.savedAt, ...mine, order };
        await ledger.tx
          .objectStore('bodies')
          .put({ id: bodyId, articleId: article.id, takenAt: mine.savedAt, article });
        await ledger.put(amend({ ...empty, stamps: NO_STAMPS }, text, stamp), await ledger.find(article.id));
      }
    });
  }
}
