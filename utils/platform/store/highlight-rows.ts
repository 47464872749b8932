import type { Ledger } from './ledger';

/** How many highlights and notes an entry has. */
export async function countHighlights(ledger: Ledger, id: string): Promise<number> {
  const stored = await ledger.tx.objectStore('highlights').index('articleId').getAll(id);
  return stored.filter(({ gone }) => !gone).length;
}

/** Gives the highlights and notes of one entry to another. */
export async function moveHighlights(ledger: Ledger, from: string, to: string): Promise<void> {
  const store = ledger.tx.objectStore('highlights');
  const stamp = await ledger.stamp();
  for (const stored of await store.index('articleId').getAll(from))
    await store.put({ ...stored, articleId: to, stamp });
}
