import { loosely } from '@/utils/anchor/loose-text';
import { articleId, displayHost, stripTracking } from '@/utils/article/address';
import type { Article } from '@/utils/article/article';
import { parseArticle } from '@/utils/article/parse-article';
import { sanitise } from '@/utils/article/sanitise';
import { writeBody } from '@/utils/article/write-body';
import { amend, type Change } from '@/utils/library/amend';
import { bodyIdOf } from '@/utils/library/body-id';
import type { Incoming, IncomingHighlight } from '@/utils/library/bundle';
import type { Stamp } from '@/utils/library/clock';
import { describeArticle } from '@/utils/library/entry';
import { amendHighlight, type Highlight, notesOf } from '@/utils/library/highlight';
import { NO_STAMPS, type Stamped } from '@/utils/library/merge';
import { parseEntry } from '@/utils/library/parse-entry';
import { sortTags } from '@/utils/library/tags';
import { unite } from '@/utils/library/unite';
import { countHighlights } from '../store/highlight-rows';
import type { Ledger } from '../store/ledger';
import type { HighlightStep, ImportStep, Row } from '../store/schema';

/** What became of one article of a file. */
export type Outcome = 'new' | 'merged' | 'same';

/** An article of a file, made ready before any transaction begins: cleaning and hashing take time of their own. */
export interface Prepared {
  readonly id: string;
  readonly incoming: Incoming;
  /** Its place in the list. */
  readonly order: number;
  readonly article: Article | null;
  /** It has a text that is longer than an article may be. */
  readonly isTooLarge: boolean;
}

/** Cleans what a file holds of an article. A text that is too large or none leaves a link to its page. */
export async function prepare(incoming: Incoming, order: number): Promise<Prepared> {
  const url = stripTracking(incoming.url);
  const id = await articleId(url);
  if (incoming.html === '') return { id, incoming, order, article: null, isTooLarge: false };
  const holder = document.createElement('div');
  holder.append(sanitise(incoming.html));
  const { title, byline, site, lang, published, excerpt, image } = incoming;
  const article = await parseArticle({
    ...{ url, pageUrl: incoming.url, title, site, lang, published, excerpt },
    authors: byline === '' ? [] : [{ name: byline }],
    lead: image === '' ? null : { src: image },
    html: writeBody(holder, incoming.url),
  });
  if (article === 'too-large') return { id, incoming, order, article: null, isTooLarge: true };
  return { id, incoming, order, article: article?.html.trim() === '' ? null : article, isTooLarge: false };
}

/**
 * Takes one article of a file into the library. One that is there already keeps its text, its state and its place; tags
 * are united, the earlier date counts, highlights are added. The same again changes nothing.
 */
export async function takeIn(ledger: Ledger, importId: string, prepared: Prepared): Promise<Outcome> {
  const { id, incoming } = prepared;
  const before = await ledger.find(id);
  const isBack = before?.view === 'trash' && incoming.view !== 'trash';
  const isNew = before === null || isBack;
  if (isNew) await ledger.seenOrder(prepared.order);
  const steps = ledger.tx.objectStore('importSteps');
  // A file may name an article twice: what was there before all of it is what undoing leads back to.
  const step = await steps.get([importId, id]);
  const entry =
    before === null
      ? await fresh(ledger, prepared)
      : amend(before, isBack ? returned(before, prepared) : united(before, prepared, step), await ledger.stamp());
  const highlights = await takeHighlights(ledger, id, incoming.highlights);
  const after: Stamped = highlights.length > 0 ? { ...entry, highlights: await countHighlights(ledger, id) } : entry;
  if (after === before) return 'same';
  if (highlights.length > 0) ledger.reindex(id);
  await keepText(ledger, prepared, after);
  const row = await ledger.put(after, before);
  const old = step === undefined ? before : step.before;
  await steps.put({
    ...{ importId, articleId: id, before: old, after: row },
    highlights: [...(step?.highlights ?? []), ...highlights],
  });
  return isNew ? 'new' : 'merged';
}

async function fresh(ledger: Ledger, { id, incoming, order, article }: Prepared): Promise<Stamped> {
  const stamp = await ledger.stamp();
  const url = stripTracking(incoming.url);
  const savedAt = incoming.savedAt || Date.now();
  const link = parseEntry({
    ...{ id, kind: 'link', url, pageUrl: incoming.url, title: incoming.title, byline: incoming.byline },
    ...{ site: incoming.site || displayHost(url), lang: incoming.lang, published: incoming.published },
  });
  if (link === null) throw new Error(`Not an address: ${url}`);
  const { view, read, favourite, progress } = incoming;
  const trashedAt = view === 'trash' ? Date.now() : 0;
  return amend(
    { ...link, stamps: { ...NO_STAMPS, text: stamp, saved: stamp, view: stamp, read: stamp, progress: stamp } },
    {
      ...(article !== null && { ...describeArticle(article), bodyId: bodyIdOf(article) }),
      ...{ savedAt, updatedAt: savedAt, order, view, trashedAt, read, favourite, progress },
      tags: sortTags(incoming.tags),
    },
    stamp,
  );
}

function united(before: Row, { incoming, order, article }: Prepared, step?: ImportStep): Change {
  const earlier = incoming.savedAt > 0 && incoming.savedAt < before.savedAt;
  // Instapaper names what is liked a second time, in no order.
  const isArchived = step?.before === null && before.view === 'inbox' && incoming.view === 'archive';
  return {
    ...(isArchived && { view: incoming.view }),
    ...(earlier && { savedAt: incoming.savedAt, order }),
    ...(before.kind === 'link' && article !== null && { ...describeArticle(article), bodyId: bodyIdOf(article) }),
    ...unite(before, incoming),
  };
}

/** One that was deleted stands in the list again as the file has it, with all that somebody had done with it. */
function returned(before: Row, prepared: Prepared): Change {
  const { incoming, order } = prepared;
  return {
    ...united(before, prepared),
    savedAt: incoming.savedAt || Date.now(),
    order,
    view: incoming.view,
    trashedAt: 0,
  };
}

async function keepText(ledger: Ledger, { id, article }: Prepared, entry: Stamped): Promise<void> {
  if (article === null || entry.bodyId !== bodyIdOf(article)) return;
  const body = { id: entry.bodyId, articleId: id, takenAt: entry.updatedAt, article };
  await ledger.tx.objectStore('bodies').put(body);
}

/**
 * Adds the highlights whose words are not marked yet. A note on words that are marked goes to their highlight: as its note
 * where it has none, else beside it, as when two copies of the library are merged.
 */
async function takeHighlights(ledger: Ledger, id: string, all: readonly IncomingHighlight[]): Promise<HighlightStep[]> {
  const steps: HighlightStep[] = [];
  if (all.length === 0) return steps;
  const store = ledger.tx.objectStore('highlights');
  const known = new Map<string, Highlight>();
  // Of the article as a whole there may be several notes, each other than the others.
  const keyOf = (quote: string, note: string) => wordsOf(quote) || `\n${wordsOf(note)}`;
  for (const one of await store.index('articleId').getAll(id)) {
    const key = keyOf(one.quote, one.note);
    // One that was taken away hides none that is there.
    if (!one.gone || !known.has(key)) known.set(key, one);
  }
  for (const { quote, note, createdAt } of all) {
    const before = known.get(keyOf(quote, note)) ?? null;
    if (before !== null && (note === '' || notesOf(before).map(wordsOf).includes(wordsOf(note)))) continue;
    const at = { now: createdAt || Date.now(), stamp: await ledger.stamp() };
    const after =
      before === null
        ? amendHighlight(null, id, { id: crypto.randomUUID(), quote, note }, at)
        : withNote(before, note, at.stamp);
    known.set(keyOf(quote, note), after);
    await store.put(after);
    steps.push({ id: after.id, before, stamp: after.stamp });
  }
  return steps;
}

/** What tells words from others: two files may break their lines in other places. */
function wordsOf(text: string): string {
  return loosely(text).words;
}

function withNote(before: Highlight, note: string, stamp: Stamp): Highlight {
  const beside = before.note === '' ? { note } : { was: [...before.was, note].sort() };
  return { ...before, ...beside, gone: false, updatedAt: Date.now(), stamp };
}
