import { type Browser, browser } from 'wxt/browser';
import type { Failure } from '@/utils/article/failure';
import { failureOf } from '@/utils/article/failure';
import type { Entry } from '@/utils/library/entry';
import { failureText } from '../failure-text';
import { keepImages } from '../images/keep-images';
import { keepRecent } from '../library/article-store';
import { findEntry, saveArticle, saveLink } from '../library/library-store';
import { readSettings } from '../settings-store';
import { t } from '../text';
import { flash } from './action-icon';
import { giveNotice } from './notice';
import { openReading } from './open-reading';
import { type PageTab, pageGrew, pageOf, readPage } from './pages';
import { isReader, readerAddress } from './surfaces';
import { markOf, refreshMarks } from './tab-marks';

type Tab = Browser.tabs.Tab | undefined;

/** Alt+R: from a page into its full reading view, and from there back to the page. */
export async function toggleReader(tab: Tab): Promise<void> {
  if (tab?.id !== undefined && isReader(tab.url)) {
    await browser.tabs.goBack(tab.id);
    return;
  }
  await attempt(tab, async (page) => {
    const { article } = await readPage(page);
    const { openIn } = await readSettings();
    if (await openReading(article, page, openIn)) await followGrowth(page.id);
  });
}

/** A page goes on loading behind its full view: it is read again as it grows. */
export async function followGrowth(tabId: number): Promise<void> {
  const page = pageOf(await browser.tabs.get(tabId));
  while (await pageGrew(page)) {
    const { article } = await readPage(page);
    await keepRecent(article);
    if (article.verdict.grade !== 'unfinished') return;
  }
}

/** Alt+Shift+S and the menus: the page is saved without a surface of ours; the button says how it went. */
export async function savePage(tab: Tab): Promise<void> {
  await attempt(tab, async (page) => {
    const { updated, entry } = await saveArticle((await readPage(page)).article);
    await refreshMarks([entry.id]);
    await flash(page.id, '✓', t(updated ? 'saved_again' : 'saved_new'), await markOf(page.id));
    await keepImagesOf(entry.id, page.id);
  });
}

/**
 * Keeps the pictures of an article that was just saved, as the settings say. Only the background may ask their sites:
 * our pages are walled in.
 * @param askSites somebody wants them, whatever the settings say
 */
export async function keepImagesOf(id: string, tabId?: number, askSites = false): Promise<void> {
  const which = askSites ? 'all' : (await readSettings()).keepImages;
  if (which === 'off') return;
  const tab = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1;
  await keepImages(id, tab, which === 'all');
}

/** Saves the address of a link on the page. */
export async function saveLinkFrom(tab: Tab, address: string, title: string): Promise<void> {
  try {
    const saved = await saveLink(address, title);
    if (saved === null) await giveNotice('refused');
    else if (tab?.id !== undefined)
      await flash(tab.id, '✓', t(saved.updated ? 'saved_link_again' : 'saved_link'), await markOf(tab.id));
  } catch (error) {
    await report(tab, failureOf(error, 'storage-broken'), error);
  }
}

/**
 * Opens a saved link. With access to its site the page is read and kept as soon as it has come, and shown in full;
 * without, the page itself opens, and the next press of the button there keeps it.
 */
export async function openLink(id: string, tabId: number): Promise<void> {
  const entry = await findEntry(id);
  if (entry === null) return;
  const allowed = await browser.permissions.contains({ origins: [`${new URL(entry.url).origin}/*`] });
  // Listened for before it sets out: a page from the cache is there at once.
  const arrived = allowed ? arrival(tabId) : null;
  await browser.tabs.update(tabId, { url: entry.pageUrl });
  if (arrived === null) return;
  await arrived;
  const kept = await keepPageOf(id, tabId);
  if (kept !== null) await browser.tabs.update(tabId, { url: readerAddress(kept.id) });
}

/**
 * Reads the page of a tab to which a saved link led, and keeps it in the link's place.
 * @param leastWords a text of fewer words is not kept: the answer is null
 * @throws LecternError
 */
export async function keepPageOf(linkId: string, tabId: number, leastWords = 0): Promise<Entry | null> {
  const { article } = await readPage(pageOf(await browser.tabs.get(tabId)));
  if (article.words < leastWords) return null;
  const { entry } = await saveArticle(article, linkId);
  await refreshMarks([entry.id]);
  return entry;
}

/** Resolves when a tab has loaded its page. */
function arrival(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const listener = (id: number, change: { status?: string }) => {
      if (id !== tabId || change.status !== 'complete') return;
      browser.tabs.onUpdated.removeListener(listener);
      resolve();
    };
    browser.tabs.onUpdated.addListener(listener);
  });
}

async function attempt(tab: Tab, act: (page: PageTab) => Promise<void>): Promise<void> {
  try {
    await act(pageOf(tab));
  } catch (error) {
    await report(tab, failureOf(error, 'refused'), error);
  }
}

async function report(tab: Tab, failure: Failure, error: unknown): Promise<void> {
  console.warn('Lectern:', failure, error);
  if (tab?.id !== undefined) await flash(tab.id, '!', failureText(failure), await markOf(tab.id));
  await giveNotice(failure);
}
