import { type Browser, browser } from 'wxt/browser';
import { type Failure, failureOf, LecternError } from '@/utils/article/failure';
import { failureText } from '../failure-text';
import { findArticle } from '../library/article-store';
import { complete, type Saved, saveArticle, saveLink } from '../library/library-store';
import { readSettings } from '../settings-store';
import { mayRead } from '../site-access';
import { type MessageKey, t } from '../text';
import { flash } from './flash';
import { giveNotice } from './notice';
import { openLink } from './open-link';
import { openReading } from './open-reading';
import { type PageTab, pageOf, readPage } from './pages';
import { finishSaving, followGrowth } from './saving';
import { askToLeave, isReader, readerId } from './surfaces';
import { refreshMarks } from './tab-marks';

type Tab = Browser.tabs.Tab | undefined;

/** Alt+R: from a page into its full reading view, and from there back to the page. */
export async function toggleReader(tab: Tab): Promise<void> {
  if (tab?.id !== undefined && isReader(tab.url)) {
    askToLeave(tab.id);
    return;
  }
  await attempt(tab, async (page) => {
    const { article, readable } = await readPage(page);
    if (readable) await complete(article);
    const { openIn } = await readSettings();
    // What is shown stays as it is when its page goes away.
    if (await openReading(article, page, openIn)) await followGrowth(page.id).catch(console.warn);
  });
}

/** Alt+Shift+S and the menus: the page is saved without a surface of ours; the button says how it went. */
export async function savePage(tab: Tab): Promise<void> {
  if (tab?.id !== undefined && isReader(tab.url)) return saveShown(tab.id, tab.url ?? '');
  await attempt(tab, async (page) => {
    const { updated, entry } = await saveArticle((await readPage(page)).article);
    await refreshMarks([entry.id]);
    await flash(page.id, '✓', t(updated ? 'saved_again' : 'saved_new'));
    // The article is saved, whatever else its page does not give.
    await finishSaving(entry.id, page).catch(console.warn);
  });
}

/** The same in a full page: the article that it shows. */
async function saveShown(tabId: number, address: string): Promise<void> {
  try {
    const found = await findArticle(readerId(new URL(address).search));
    if (found === null) throw new LecternError('not-found');
    const { updated, entry } = await saveArticle(found.article);
    await refreshMarks([entry.id]);
    await flash(tabId, '✓', t(updated ? 'saved_again' : 'saved_new'));
    // The article is saved, whatever else cannot be had.
    await finishSaving(entry.id).catch(console.warn);
  } catch (error) {
    await report({ id: tabId }, failureOf(error, 'storage-broken'), error);
  }
}

/** Saves the address of a link on the page. */
export async function saveLinkFrom(tab: Tab, address: string, title: string): Promise<void> {
  try {
    const saved = await saveLink(address, title);
    if (saved === null) await giveNotice('refused');
    else if (tab?.id !== undefined) await flash(tab.id, '✓', t(await linkText(saved)));
  } catch (error) {
    await report(tab, failureOf(error, 'storage-broken'), error);
  }
}

/** Opens a saved link in a tab; the button says so when its page cannot be read. */
export async function openSavedLink(id: string, tabId: number): Promise<void> {
  try {
    await openLink(id, tabId);
  } catch (error) {
    await report(await browser.tabs.get(tabId).catch(() => undefined), failureOf(error, 'refused'), error);
  }
}

/** What is said of a saved link: its text comes by itself where its site may be read. */
async function linkText({ entry, updated }: Saved): Promise<MessageKey> {
  if (updated) return 'saved_link_again';
  return (await mayRead(entry.pageUrl)) ? 'saved_link' : 'saved_link_unread';
}

async function attempt(tab: Tab, act: (page: PageTab) => Promise<void>): Promise<void> {
  try {
    await act(pageOf(tab));
  } catch (error) {
    await report(tab, failureOf(error, 'refused'), error);
  }
}

async function report(tab: Pick<Browser.tabs.Tab, 'id'> | undefined, failure: Failure, error: unknown): Promise<void> {
  console.warn('Lectern:', failure, error);
  if (tab?.id !== undefined) await flash(tab.id, '!', failureText(failure));
  await giveNotice(failure);
}
