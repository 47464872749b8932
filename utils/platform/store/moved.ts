import type { Ledger } from './ledger';
import type { Writing } from './stores';
import { unawaited } from './unawaited';

const NAME = 'moved:';

/** Notes that a link gave way to the article of its page, which may have another address and so another id. */
export function noteMoved({ tx }: Ledger, linkId: string, articleId: string): void {
  unawaited(tx, tx.objectStore('notes').put({ name: NAME + linkId, value: articleId }));
}

/** Id of the entry that an address stands for: its own, or that of the article its link gave way to. */
export async function standingId(ledger: Ledger, id: string): Promise<string> {
  const own = await ledger.find(id);
  // Somebody who had the link back wants it beside the article.
  if (own !== null && (own.kind === 'article' || own.view !== 'trash')) return id;
  const to = (await ledger.tx.objectStore('notes').get(NAME + id))?.value;
  return typeof to === 'string' && (await ledger.find(to))?.kind === 'article' ? to : id;
}

/** The keys of all that was noted of such links. */
export function movedNotes(): IDBKeyRange {
  return IDBKeyRange.bound(NAME, `${NAME}\uffff`);
}

/** The link that a note is about. */
export function movedLink(name: string): string {
  return name.slice(NAME.length);
}

/** Forgets the links whose article is not here any more. */
export async function pruneMoved(tx: Writing): Promise<void> {
  const known = new Set(await tx.objectStore('entries').getAllKeys());
  const notes = tx.objectStore('notes');
  for (const { name, value } of await notes.getAll(movedNotes()))
    if (typeof value !== 'string' || !known.has(value)) await notes.delete(name);
}
