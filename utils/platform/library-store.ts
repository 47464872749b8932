import { articleId, displayHost, pageAddress, stripTracking } from '@/utils/article/address';
import type { Article } from '@/utils/article/article';
import { plainLine } from '@/utils/article/text';
import { describeArticle, type Entry, inList, type View } from '@/utils/library/entry';
import { parseEntry } from '@/utils/library/parse-entry';
import { database, storageError } from './database';
import { change, type Transaction } from './transaction';

async function nextSeq(tx: Transaction): Promise<number> {
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

/**
 * Saves a whole article in one transaction. The same article again updates its text and keeps its place. A link that was
 * saved for its page becomes the article.
 * @param linkId the entry it was opened from, where the page's address no longer tells (a redirect)
 */
export async function saveArticle(article: Article, linkId = ''): Promise<Saved> {
  const linkIds = [await pageId(article), linkId].filter((id) => id !== '' && id !== article.id);
  return change([article.id, ...linkIds], async (tx) => {
    const entries = tx.objectStore('entries');
    const known = inList(parseEntry(await entries.get(article.id)));
    const link = await takeLink(tx, linkIds);
    const before = known ?? link;
    const now = Date.now();
    const fresh = { view: 'inbox', read: false, progress: 0, savedAt: now, trashedAt: 0 } as const;
    const kept = before ?? { ...fresh, seq: await nextSeq(tx) };
    const position = await tx.objectStore('positions').get(article.id);
    const progress = Math.max(kept.progress, position?.progress ?? 0);
    const entry: Entry = { ...kept, ...describeArticle(article), progress, updatedAt: now };
    await entries.put(entry);
    await tx.objectStore('bodies').put({ id: article.id, article });
    return { entry, updated: known?.kind === 'article' };
  });
}

/** A page that was saved as a link, and is not deleted, becomes its article. Any other page is left alone. */
export async function completeLink(article: Article): Promise<void> {
  const entries = await Promise.all([findEntry(article.id), pageId(article).then(findEntry)]);
  if (entries.some((entry) => inList(entry)?.kind === 'link')) await saveArticle(article);
}

/** The id that a link to the article's page has: the page may name another address as the article's own. */
function pageId(article: Article): Promise<string> {
  return articleId(stripTracking(article.pageUrl));
}

/** Takes the links with these ids out of the list; the first of them, or null. */
async function takeLink(tx: Transaction, ids: readonly string[]): Promise<Entry | null> {
  let first: Entry | null = null;
  for (const id of ids) {
    const entry = inList(parseEntry(await tx.objectStore('entries').get(id)));
    if (entry?.kind !== 'link') continue;
    first ??= entry;
    await tx.objectStore('entries').delete(id);
  }
  return first;
}

/** Saves the address of a page that has not been visited. An article saved under it stays as it is. */
export async function saveLink(address: string, title: string): Promise<Saved | null> {
  const page = pageAddress(address);
  if (page === '') return null;
  const url = stripTracking(page);
  const id = await articleId(url);
  return change([id], async (tx) => {
    const known = parseEntry(await tx.objectStore('entries').get(id));
    if (known !== null && known.view !== 'trash') return { entry: known, updated: true };
    const now = Date.now();
    const entry: Entry = {
      ...{
        id,
        kind: 'link',
        url,
        pageUrl: page,
        title: plainLine(title, 500) || url,
        byline: '',
        site: displayHost(url),
        lang: '',
        dir: 'ltr',
      },
      ...{
        minutes: 0,
        view: 'inbox',
        read: false,
        progress: 0,
        seq: await nextSeq(tx),
        savedAt: now,
        updatedAt: now,
        trashedAt: 0,
      },
    };
    await tx.objectStore('entries').put(known === null ? entry : { ...known, view: 'inbox', trashedAt: 0 });
    return { entry, updated: false };
  });
}

/** Changes fields of an entry. Reads and writes in one transaction, so that two windows lose nothing. */
export function changeEntry(id: string, fields: Partial<Pick<Entry, 'view' | 'read' | 'trashedAt'>>): Promise<void> {
  return change([id], async (tx) => {
    const entry = parseEntry(await tx.objectStore('entries').get(id));
    if (entry !== null) await tx.objectStore('entries').put({ ...entry, ...fields });
  });
}

/** Entries of one list, newest first. A record that cannot be read is left out and stays on the disk. */
export async function listEntries(view: View): Promise<readonly Entry[]> {
  try {
    const rows = await (await database()).getAllFromIndex(
      'entries',
      'view-seq',
      IDBKeyRange.bound([view, 0], [view, Number.MAX_SAFE_INTEGER]),
    );
    return rows
      .map(parseEntry)
      .filter((entry) => entry !== null)
      .reverse();
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
