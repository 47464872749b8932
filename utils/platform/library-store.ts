import type { Article } from '@/utils/article/article';
import { pageAddress, stripTracking, articleId, displayHost } from '@/utils/article/address';
import { describeArticle, type Entry, type View } from '@/utils/library/entry';
import { parseArticle } from '@/utils/article/parse-article';
import { parseEntry } from '@/utils/library/parse-entry';
import { plainLine } from '@/utils/article/text';
import { announce } from './library-news';
import { type Database, database, storageError } from './database';

const STRICT = { durability: 'strict' } as const;
type Stores = 'entries' | 'bodies' | 'recents' | 'positions' | 'counters';
type Work<Value> = (tx: ReturnType<typeof transaction>) => Promise<Value>;

function transaction(db: Database) {
  return db.transaction(['entries', 'bodies', 'recents', 'positions', 'counters'] satisfies Stores[], 'readwrite', STRICT);
}

/** One change, all of it or nothing: resolves when it is on the disk. @throws LecternError */
async function change<Value>(work: Work<Value>, ids: (value: Value) => readonly string[]): Promise<Value> {
  try {
    const tx = transaction(await database());
    try {
      const value = await work(tx);
      await tx.done;
      announce(ids(value));
      return value;
    } catch (error) {
      // An exception between two writes does not undo the first by itself.
      abort(tx);
      throw error;
    }
  } catch (error) {
    throw storageError(error);
  }
}

function abort(tx: ReturnType<typeof transaction>): void {
  tx.done.catch(() => undefined); // Its error is the one being thrown already.
  try {
    tx.abort();
  } catch {
    // It has ended by itself: nothing is left to undo.
  }
}

async function nextSeq(tx: ReturnType<typeof transaction>): Promise<number> {
  const counters = tx.objectStore('counters');
  const value = ((await counters.get('seq'))?.value ?? 0) + 1;
  await counters.put({ name: 'seq', value });
  return value;
}

/** What a save did. */
export interface Saved {
  readonly entry: Entry;
  /** The article was there already: its text was brought up to date. */
  readonly updated: boolean;
}

/** Saves a whole article in one transaction. The same article again updates its text and keeps its place. */
export function saveArticle(article: Article): Promise<Saved> {
  return articleId(stripTracking(article.pageUrl)).then((linkId) =>
    change(
      async (tx) => {
        const entries = tx.objectStore('entries');
        const known = parseEntry(await entries.get(article.id));
        const link = linkId === article.id ? null : parseEntry(await entries.get(linkId));
        const before = known ?? (link?.kind === 'link' ? link : null);
        const now = Date.now();
        const fresh = { view: 'inbox', read: false, progress: 0, seq: before?.seq ?? (await nextSeq(tx)), savedAt: now, trashedAt: 0 } as const;
        const kept = before !== null && before.view !== 'trash' ? before : fresh;
        const entry: Entry = { ...fresh, ...kept, ...describeArticle(article), updatedAt: now };
        const position = await tx.objectStore('positions').get(article.id);
        await entries.put({ ...entry, progress: Math.max(entry.progress, position?.progress ?? 0) });
        await tx.objectStore('bodies').put({ id: article.id, article });
        if (before !== null && before.id !== article.id) await entries.delete(before.id);
        return { entry, updated: before !== null && before.kind === 'article' && before.view !== 'trash' };
      },
      ({ entry }) => [entry.id, linkId],
    ),
  );
}

/** Saves the address of a page that has not been visited. An article saved under it stays as it is. */
export async function saveLink(address: string, title: string): Promise<Saved | null> {
  const page = pageAddress(address);
  if (page === '') return null;
  const url = stripTracking(page);
  const id = await articleId(url);
  return change(
    async (tx) => {
      const known = parseEntry(await tx.objectStore('entries').get(id));
      if (known !== null && known.view !== 'trash') return { entry: known, updated: true };
      const now = Date.now();
      const entry: Entry = {
        ...{ id, kind: 'link', url, pageUrl: page, title: plainLine(title, 500) || url, byline: '', site: displayHost(url), lang: '', dir: 'ltr' },
        ...{ minutes: 0, view: 'inbox', read: false, progress: 0, seq: await nextSeq(tx), savedAt: now, updatedAt: now, trashedAt: 0 },
      };
      await tx.objectStore('entries').put(known === null ? entry : { ...known, view: 'inbox', trashedAt: 0 });
      return { entry, updated: false };
    },
    () => [id],
  );
}

/** Changes fields of an entry. Reads and writes in one transaction, so that two windows lose nothing. */
export function changeEntry(id: string, fields: Partial<Pick<Entry, 'view' | 'read' | 'trashedAt'>>): Promise<void> {
  return change(
    async (tx) => {
      const entry = parseEntry(await tx.objectStore('entries').get(id));
      if (entry !== null) await tx.objectStore('entries').put({ ...entry, ...fields });
    },
    () => [id],
  );
}

/** Entries of one list, newest first. A record that cannot be read is left out and stays on the disk. */
export async function listEntries(view: View): Promise<readonly Entry[]> {
  try {
    const rows = await (await database()).getAllFromIndex('entries', 'view-seq', IDBKeyRange.bound([view, 0], [view, Number.MAX_SAFE_INTEGER]));
    return rows.map(parseEntry).filter((entry) => entry !== null).reverse();
  } catch (error) {
    throw storageError(error);
  }
}

/** One entry, or null. */
export async function findEntry(id: string): Promise<Entry | null> {
  try {
    return parseEntry(await (await database()).get('entries', id));
  } catch (error) {
    throw storageError(error);
  }
}

/** An article from the disk. `openedAt` is when it last came from its page, 0 when only its saved copy is there. */
export interface Found {
  readonly article: Article;
  readonly openedAt: number;
}

/** A saved or recently opened article, the newer of the two; null when there is neither. */
export async function findArticle(id: string): Promise<Found | null> {
  try {
    const db = await database();
    const [entry, body, recent] = await Promise.all([db.get('entries', id), db.get('bodies', id), db.get('recents', id)]);
    const isNewer = recent !== undefined && (body === undefined || recent.openedAt > (entry?.updatedAt ?? 0));
    const article = await parseArticle(isNewer ? recent.article : body?.article);
    return article === null || article === 'too-large' ? null : { article, openedAt: recent?.openedAt ?? 0 };
  } catch (error) {
    throw storageError(error);
  }
}

const MONTH = 30 * 86_400_000;
const RECENTS = 50;

/** Keeps an article that is opened in full without being saved, so that its address goes on working. */
export async function keepRecent(article: Article): Promise<void> {
  await change((tx) => tx.objectStore('recents').put({ id: article.id, article, openedAt: Date.now() }), () => [article.id]);
}

/** Forgets all but the last 50 articles opened without being saved, and what has been in the trash for 30 days. */
export async function tidy(now: number): Promise<void> {
  await change(
    async (tx) => {
      const recents = (await tx.objectStore('recents').index('openedAt').getAllKeys()).reverse();
      const trash = await tx.objectStore('entries').index('view-seq').getAll(IDBKeyRange.bound(['trash', 0], ['trash', Number.MAX_SAFE_INTEGER]));
      const expired = trash.filter((entry) => entry.trashedAt > 0 && now - entry.trashedAt > MONTH).map((entry) => entry.id);
      for (const id of recents.slice(RECENTS)) await tx.objectStore('recents').delete(id);
      for (const id of expired) {
        await tx.objectStore('entries').delete(id);
        await tx.objectStore('bodies').delete(id);
        await tx.objectStore('positions').delete(id);
      }
    },
    () => [],
  );
}
