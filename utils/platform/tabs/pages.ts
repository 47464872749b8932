import { type Browser, browser } from 'wxt/browser';
import type { Article } from '@/utils/article/article';
import { type Failure, LecternError } from '@/utils/article/failure';
import { parseExtraction } from '@/utils/article/parse-article';
import { type Passage, parsePassages, type Wishes } from '@/utils/article/passage';
import { unreadableAddress } from '@/utils/article/unreadable-address';
import { insist } from './insist';
import { readMends } from './mends';

/** A tab whose page can be asked. */
export interface PageTab {
  readonly id: number;
  readonly url: string;
  readonly index: number;
}

/** What reading a page gave. */
export interface Reading {
  readonly article: Article;
  /** The page looks like an article, not only like something that can be read. */
  readonly readable: boolean;
}

const PATIENCE = 5000;
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

async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}

/** @throws LecternError when the tab can never be read */
export function pageOf(tab: Browser.tabs.Tab | undefined): PageTab {
  if (tab?.id === undefined) throw new LecternError('empty-tab');
  const url = tab.url ?? '';
  // A press shows us the address of every page that may be read at all.
  if (url === '') throw new LecternError('browser-page');
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
  if (force)
    await insist(() =>
      browser.scripting.executeScript({
        target: { tabId: tab.id },
        func: () => Reflect.set(globalThis, 'lecternForce', true),
      }),
    );
  const readable = looksReadable(tab);
  const mends = readMends();
  const { article } = await readBest(tab, 'extractor');
  const wishes = (await mends)(article.id);
  const mended = wishes.length === 0 ? article : (await proofreadPage(tab, wishes)).article;
  return { article: mended, readable: await readable };
}

/** Reads the page of a tab with what a reader wants otherwise. @throws LecternError */
export async function proofreadPage(tab: PageTab, wishes: Wishes): Promise<Proof> {
  await insist(() =>
    browser.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: (wanted: unknown) => Reflect.set(globalThis, 'lecternWishes', wanted),
      args: [wishes],
    }),
  );
  return readBest(tab, 'proofreader');
}

type Script = 'extractor' | 'proofreader';

async function readBest(tab: PageTab, script: Script): Promise<Proof> {
  const top = await inject(tab, script, false);
  const outcome = top[0];
  const isPoor =
    outcome === undefined ||
    (outcome.ok ? outcome.article.html.length < POOR : /^(empty-page|nothing-found)$/.test(outcome.failure));
  const best = isPoor && (outcome?.frames ?? 0) > 0 ? richest(await inject(tab, script, true), outcome) : outcome;
  if (best === undefined) throw new LecternError('bad-answer');
  if (!best.ok) throw new LecternError(best.failure);
  return { article: best.article, passages: best.passages };
}

/** Whether the detector takes any frame of the page for an article. */
async function looksReadable(tab: PageTab): Promise<boolean> {
  // Where it cannot run the extractor cannot either, and says why.
  const target = { tabId: tab.id, allFrames: true };
  const results = await insist(() =>
    browser.scripting.executeScript({ target, files: ['/verdict.js'], injectImmediately: true }),
  ).catch(() => []);
  return results.some(({ result }) => result === true);
}

type Outcome = NonNullable<Awaited<ReturnType<typeof parseExtraction>>> & Pick<Proof, 'passages'>;

function richest(outcomes: readonly Outcome[], otherwise: Outcome | undefined): Outcome | undefined {
  const length = (outcome: Outcome) => (outcome.ok ? outcome.article.html.length : 0);
  return [...outcomes].sort((a, b) => length(b) - length(a))[0] ?? otherwise;
}

async function inject(tab: PageTab, script: Script, allFrames: boolean): Promise<Outcome[]> {
  const results = await withPatience(
    tab,
    insist(() =>
      browser.scripting.executeScript({
        target: { tabId: tab.id, allFrames },
        files: [`/${script}.js`],
        injectImmediately: true,
      }),
    ),
  );
  for (const { error } of results as { error?: unknown }[])
    if (error !== undefined) console.warn('Lectern: the extractor failed', error);
  const outcomes = results.map(async ({ result }): Promise<Outcome | null> => {
    const extraction = await parseExtraction(result, tab.url);
    return extraction && { ...extraction, passages: parsePassages((result as Partial<Proof> | null)?.passages) };
  });
  return (await Promise.all(outcomes)).filter((outcome) => outcome !== null);
}

async function withPatience<Value>(tab: PageTab, work: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new LecternError('no-answer')), PATIENCE));
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (error instanceof LecternError) throw error;
    throw new LecternError(await whyRefused(tab, String(error)), error);
  }
}

/** Browsers say why in words that differ; what happened to the tab says it better. */
async function whyRefused(tab: PageTab, message: string): Promise<Failure> {
  const now = await browser.tabs.get(tab.id).catch(() => null); // The tab is gone: that is the answer.
  if (now === null) return 'page-closed';
  if (/error page/i.test(message)) return 'error-page';
  if (now.url !== undefined && now.url !== tab.url) return 'page-moved';
  if (/frame .*(removed|discarded)|navigat/i.test(message)) return 'page-moved';
  if (tab.url.startsWith('file:')) return 'file-access';
  if (/cannot access|missing host permission|no permission/i.test(message)) return 'no-permission';
  return 'refused';
}

/** Resolves when an unfinished page has changed, with whether it has; after half a minute without change with false. */
export async function pageGrew(tab: PageTab): Promise<boolean> {
  const results = await browser.scripting.executeScript({
    target: { tabId: tab.id },
    files: ['/watcher.js'],
    injectImmediately: true,
  });
  return results[0]?.result === true;
}
