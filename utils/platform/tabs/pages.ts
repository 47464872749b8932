import { type Browser, browser } from 'wxt/browser';
import { isSamePage, pageAddress } from '@/utils/article/address';
import type { Article } from '@/utils/article/article';
import { LecternError } from '@/utils/article/failure';
import { fieldsOf } from '@/utils/article/fields';
import { parseExtraction } from '@/utils/article/parse-article';
import { type Passage, parsePassages, type Wishes } from '@/utils/article/passage';
import { unreadableAddress } from '@/utils/article/unreadable-address';
import { leaveInPage, type PageTab, runInPage } from './ask-page';
import { readMends } from './mends';
import { isReader } from './surfaces';

export type { PageTab };

/** What reading a page gave. */
export interface Reading {
  readonly article: Article;
  /** The page looks like an article, not only like something that can be read. */
  readonly readable: boolean;
}

/** A page with less text than this may keep its article in a frame. Characters of HTML. */
const POOR = 1500;

/** The tab the user is looking at. @throws LecternError when it is one that can never be read */
export async function activePage(): Promise<PageTab> {
  return pageOf(await activeTab());
}

/** The tab the user is looking at, whatever it shows. @throws LecternError when there is none */
export async function currentTab(): Promise<Pick<PageTab, 'id' | 'index'>> {
  const tab = await activeTab();
  if (tab?.id === undefined) throw new LecternError('page-closed');
  return { id: tab.id, index: tab.index };
}

/** The tab in front of the user, whatever is known of it. */
export async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}

/** @throws LecternError when the tab can never be read */
export function pageOf(tab: Browser.tabs.Tab | undefined): PageTab {
  if (tab?.id === undefined) throw new LecternError('empty-tab');
  const url = tab.url ?? '';
  // A press shows us the address of every page that may be read at all.
  if (url === '') throw new LecternError('browser-page');
  if (isReader(url)) throw new LecternError('own-page');
  const failure = unreadableAddress(url);
  if (failure !== null) throw new LecternError(failure);
  return { id: tab.id, url, index: tab.index };
}

/** A page's article as it is with what a reader wants otherwise, and the page's texts in their order. */
export interface Proof {
  readonly article: Article;
  readonly passages: readonly Passage[];
}

/**
 * Reads the page of a tab; one that its reader has mended, as they did.
 * @param force read a page of any size
 * @throws LecternError with the reason in a form that has a sentence
 */
export async function readPage(tab: PageTab, force = false): Promise<Reading> {
  if (force) await leaveInPage(tab, 'lecternForce', true, false);
  const readable = looksReadable(tab);
  const mends = readMends();
  const { article } = await readBest((allFrames) => ask(tab, 'extractor', allFrames));
  const wishes = (await mends)(article.id);
  const mended = wishes.length === 0 ? article : (await proofreadPage(tab, wishes)).article;
  return { article: mended, readable: await readable };
}

/** Reads the page of a tab with what a reader wants otherwise. @throws LecternError */
export function proofreadPage(tab: PageTab, wishes: Wishes): Promise<Proof> {
  return readBest(async (allFrames) => {
    await leaveInPage(tab, 'lecternWishes', wishes, allFrames);
    return ask(tab, 'proofreader', allFrames);
  });
}

/**
 * Reads an unfinished page again each time it has grown. Ends when it is whole, when another page stands in its tab, or
 * when half a minute has brought nothing. @throws LecternError
 */
export async function* readGrowing(tab: PageTab): AsyncGenerator<Reading> {
  while (await pageGrew(tab)) {
    const reading = await readPage(tab);
    if (!isSamePage(reading.article.pageUrl, tab.url)) return;
    yield reading;
    if (reading.article.verdict.grade !== 'unfinished') return;
  }
}

async function readBest(read: (allFrames: boolean) => Promise<Outcome[]>): Promise<Proof> {
  const [outcome] = await read(false);
  const isPoor =
    outcome === undefined ||
    (outcome.ok ? outcome.article.html.length < POOR : /^(empty-page|nothing-found)$/.test(outcome.failure));
  const best = isPoor && (outcome?.frames ?? 0) > 0 ? richest(await read(true), outcome) : outcome;
  if (best === undefined) throw new LecternError('bad-answer');
  if (!best.ok) throw new LecternError(best.failure);
  return { article: best.article, passages: best.passages };
}

/** Whether the detector takes any frame of the page for an article. */
async function looksReadable(tab: PageTab): Promise<boolean> {
  // Where it cannot run the extractor cannot either, and says why.
  const results = await runInPage(tab, '/verdict.js', true).catch(() => []);
  return results.some(({ result }) => result === true);
}

type Outcome = NonNullable<Awaited<ReturnType<typeof parseExtraction>>> & Pick<Proof, 'passages'>;

function richest(outcomes: readonly Outcome[], otherwise: Outcome | undefined): Outcome | undefined {
  const length = (outcome: Outcome) => (outcome.ok ? outcome.article.html.length : 0);
  return [...outcomes].sort((a, b) => length(b) - length(a))[0] ?? otherwise;
}

async function ask(tab: PageTab, script: 'extractor' | 'proofreader', allFrames: boolean): Promise<Outcome[]> {
  const results = await runInPage(tab, `/${script}.js` as const, allFrames);
  for (const { error } of results as readonly { error?: unknown }[])
    if (error !== undefined) console.warn('Lectern: the extractor failed', error);
  const outcomes = results.map(async ({ result, frameId }): Promise<Outcome | null> => {
    const fields = fieldsOf(result);
    const address = frameId === 0 ? await addressNow(tab, fieldsOf(fields?.article)?.pageUrl) : tab.url;
    const extraction = await parseExtraction(result, address);
    return extraction && { ...extraction, passages: parsePassages(fields?.passages) };
  });
  return (await Promise.all(outcomes)).filter((outcome) => outcome !== null);
}

/**
 * The address of what was read in a tab: a page may have become another one since the tab was asked, without being loaded
 * anew. @throws LecternError when what was read stands there no more
 */
async function addressNow(tab: PageTab, told: unknown): Promise<string> {
  const read = pageAddress(typeof told === 'string' ? told : '');
  if (read === '' || isSamePage(read, tab.url)) return tab.url;
  const { url = '' } = await browser.tabs.get(tab.id);
  if (url !== '' && isSamePage(read, url)) return url;
  throw new LecternError('page-moved');
}

/** Resolves when an unfinished page has changed, with whether it has; after half a minute without change with false. */
async function pageGrew(tab: PageTab): Promise<boolean> {
  const results = await browser.scripting.executeScript({
    target: { tabId: tab.id },
    files: ['/watcher.js'],
    injectImmediately: true,
  });
  return results[0]?.result === true;
}
