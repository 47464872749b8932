import type { Row } from './schema';
import type { Writing } from './stores';
import { unawaited } from './unawaited';

const NAME = 'moved:';

/** Notes that a link gave way to the article of its page, which may have another address and so another id. */
export function noteMoved(tx: Writing, linkId: string, articleId: string): void {
  unawaited(tx, tx.objectStore('notes').put({ name: NAME + linkId, value: articleId }));
}

/** Id of the article that a link with this id gave way to, as long as it is here; else the id itself. */
export async function readMoved(tx: Writing, find: (id: string) => Promise<Row | null>, id: string): Promise<string> {
  const own = await find(id);
  // Somebody who had the link back wants it beside the article.
  if (own !== null && (own.kind === 'article' || own.view !== 'trash')) return id;
  const to = (await tx.objectStore('notes').get(NAME + id))?.value;
  return typeof to === 'string' && (await find(to))?.kind === 'article' ? to : id;
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
