import { LecternError } from '@/utils/article/failure';
import { amendHighlight, type Highlight, type HighlightEdit, presentHighlights } from '@/utils/library/highlight';
import { parseHighlight } from '@/utils/library/parse-highlight';
import { change } from '../store/change';
import { database, storageError } from '../store/database';
import { countHighlights } from '../store/highlight-rows';
import { unawaited } from '../store/unawaited';

/** An article's highlights and notes, those that were taken away left out, in the order of the text. @throws LecternError */
export async function highlightsOf(articleId: string): Promise<readonly Highlight[]> {
  try {
    const stored = await (await database()).getAllFromIndex('highlights', 'articleId', articleId);
    return presentHighlights(stored.flatMap((one) => parseHighlight(one, articleId) ?? []));
  } catch (error) {
    throw storageError(error);
  }
}

/**
 * Makes, changes or takes away highlights of a saved article, all of them or none. What was taken away can be brought
 * back by another edit.
 * @throws LecternError 'not-found' when the article is not saved
 */
export async function editHighlights(articleId: string, edits: readonly HighlightEdit[]): Promise<void> {
  await change([articleId], async (ledger) => {
    const row = await ledger.find(articleId);
    if (row === null) throw new LecternError('not-found');
    const store = ledger.tx.objectStore('highlights');
    const at = { now: Date.now(), stamp: await ledger.stamp() };
    for (const edit of edits) {
      const before = parseHighlight(await store.get(edit.id), articleId);
      unawaited(ledger.tx, store.put(amendHighlight(before, articleId, edit, at)));
    }
    await ledger.put({ ...row, highlights: await countHighlights(ledger, articleId) }, row);
    // Search knows their notes.
    ledger.reindex(articleId);
  });
}
