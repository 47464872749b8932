import { articleId, displayHost, isSamePage, pageAddress, stripTracking } from '@/utils/article/address';
import type { Article } from '@/utils/article/article';
import { plainLine } from '@/utils/article/text';
import { amend, type Change } from '@/utils/library/amend';
import { bodyIdOf } from '@/utils/library/body-id';
import { describeArticle, type Entry, inList } from '@/utils/library/entry';
import { NO_STAMPS, type Stamped } from '@/utils/library/merge';
import { parseEntry } from '@/utils/library/parse-entry';
import { type Handling, unite } from '@/utils/library/unite';
import { change } from '../store/change';
import { database, storageError } from '../store/database';
import { countHighlights, moveHighlights } from '../store/highlight-rows';
import type { Ledger } from '../store/ledger';
import type { Row } from '../store/schema';
import { unawaited } from '../store/unawaited';

/** What a save did. */
export interface Saved {
  readonly entry: Entry;
  /** The article was there already: its text was brought up to date. */
  readonly updated: boolean;
}

/**
 * Saves a whole article in one transaction. The same article again brings its text up to date and keeps its place, tags
 * and highlights; the text of before stays reachable. A link that was saved for its page becomes the article.
 * @param linkId the entry it was opened from, where the page's address no longer tells (a redirect)
 */
export async function saveArticle(article: Article, linkId = ''): Promise<Saved> {
  const linkIds = [await pageId(article), linkId].filter((id) => id !== '' && id !== article.id);
  return change([article.id, ...linkIds], async (ledger) => {
    const [before, position] = await Promise.all([
      ledger.find(article.id),
      ledger.tx.objectStore('positions').get(article.id),
      ledger.stamp(),
    ]);
    const links = await takeLinks(ledger, linkIds, article);
    const now = Date.now();
    const bodyId = bodyIdOf(article);
    const kept = await placeOf(ledger, article.id, before, links[0] ?? null, now);
    const seen = { ...kept, progress: position?.progress ?? 0 };
    const handled = [seen, ...links].reduce<Handling>(unite, kept);
    const text = { ...describeArticle(article), bodyId, updatedAt: now, dead: false };
    const highlights = await countHighlights(ledger, article.id);
    const entry = amend({ ...kept, highlights }, { ...text, ...handled }, await ledger.stamp());
    unawaited(
      ledger.tx,
      ledger.tx.objectStore('bodies').put({ id: bodyId, articleId: article.id, takenAt: now, article }),
    );
    return { entry: await ledger.put(entry, before), updated: inList(before)?.kind === 'article' };
  });
}

/** Where an article is saved: where it stands already, in the place of its link, or at the top of the list. */
async function placeOf(
  ledger: Ledger,
  id: string,
  before: Row | null,
  link: Row | null,
  now: number,
): Promise<Stamped> {
  if (before === null) return link === null ? newEntry(ledger, id, now) : { ...link, id };
  return before.view === 'trash' ? broughtBack(ledger, before, link, now) : before;
}

/** A deleted entry as it stands in the list again, with all that somebody had done with it. */
async function broughtBack(ledger: Ledger, row: Row, link: Row | null, now: number): Promise<Stamped> {
  const { savedAt, order, view } = link ?? { savedAt: now, order: await ledger.nextOrder(now), view: 'inbox' };
  return amend(row, { savedAt, order, view, trashedAt: 0 }, await ledger.stamp());
}

/** An entry that is saved for the first time. */
async function newEntry(ledger: Ledger, id: string, now: number): Promise<Stamped> {
  const stamp = await ledger.stamp();
  const empty = parseEntry({ id, url: 'https://unknown.example/' }) as Entry;
  const order = await ledger.nextOrder(now);
  const stamps = { ...NO_STAMPS, saved: stamp, view: stamp, read: stamp, favourite: stamp, progress: stamp };
  return { ...empty, savedAt: now, order, stamps };
}

/**
 * What is saved of a page and is not all of it, its address or a text that was still loading, becomes its article. Any
 * other page is left alone. @throws LecternError
 */
export async function complete(article: Article): Promise<void> {
  const entries = await Promise.all([findEntry(article.id), pageId(article).then(findEntry)]);
  for (const entry of entries.map(inList))
    if (entry !== null && (await isPart(entry, article))) return void (await saveArticle(article));
}

async function isPart({ kind, bodyId, words }: Entry, article: Article): Promise<boolean> {
  if (kind === 'link') return true;
  if (bodyId === bodyIdOf(article) || words > article.words) return false;
  const body = await (await database()).get('bodies', bodyId);
  return body?.article?.verdict?.grade === 'unfinished';
}

/** The id that a link to the article's page has: the page may name another address as the article's own. */
function pageId(article: Article): Promise<string> {
  return articleId(stripTracking(article.pageUrl));
}

/** Takes the links with these ids out of the list, and answers with them. What was marked of them is the article's. */
async function takeLinks(ledger: Ledger, ids: readonly string[], article: Article): Promise<Row[]> {
  const links: Row[] = [];
  for (const id of new Set(ids)) {
    const row = inList(await ledger.find(id));
    if (row?.kind !== 'link') continue;
    links.push(row);
    ledger.moved(row.id, article.id);
    await moveHighlights(ledger, row.id, article.id);
    // A site may have answered with another page than the one that was saved: then its address can be had back.
    if (isSamePage(row.pageUrl, article.pageUrl)) await ledger.remove(row);
    else await ledger.put({ ...(await trashed(ledger, row)), highlights: 0 }, row);
  }
  return links;
}

async function trashed(ledger: Ledger, row: Row): Promise<Stamped> {
  return amend(row, { view: 'trash', trashedAt: Date.now() }, await ledger.stamp());
}

/** Saves the address of a page that has not been visited. An article saved under it stays as it is. */
export async function saveLink(address: string, title: string): Promise<Saved | null> {
  const page = pageAddress(address);
  // Files are not opened for anybody by an extension.
  if (!/^https?:/.test(page)) return null;
  const url = stripTracking(page);
  const ids = [await articleId(url)];
  return change(ids, async (ledger) => {
    const id = await ledger.standing(ids[0] as string);
    // It is announced too.
    if (id !== ids[0]) ids.push(id);
    const before = await ledger.find(id);
    if (before !== null && before.view !== 'trash') return { entry: before, updated: true };
    const now = Date.now();
    const link: Change = {
      kind: 'link',
      url,
      pageUrl: page,
      title: plainLine(title, 500) || url,
      site: displayHost(url),
      updatedAt: now,
    };
    const entry =
      before === null
        ? amend(await newEntry(ledger, id, now), link, await ledger.stamp())
        : await broughtBack(ledger, before, null, now);
    return { entry: await ledger.put(entry, before), updated: false };
  });
}

/**
 * Changes fields of entries. Reads and writes in one transaction, so that two windows lose nothing.
 * @returns those that became others, as they were before
 */
export function changeEntries(ids: readonly string[], fields: (entry: Entry) => Change): Promise<readonly Entry[]> {
  return change(ids, async (ledger) => {
    const stamp = await ledger.stamp();
    const changed = [...new Set(ids)].map(async (id) => {
      const row = await ledger.find(id);
      const amended = row === null ? null : amend(row, fields(row), stamp);
      if (row === null || amended === null || amended === row) return null;
      await ledger.put(amended, row);
      return row;
    });
    return (await Promise.all(changed)).filter((row) => row !== null);
  });
}

/** Changes fields of one entry. */
export async function changeEntry(id: string, fields: Change): Promise<void> {
  await changeEntries([id], () => fields);
}

/** One entry, or null. */
export async function findEntry(id: string): Promise<Entry | null> {
  try {
    return parseEntry(await (await database()).get('entries', id));
  } catch (error) {
    throw storageError(error);
  }
}
