import { type Browser, browser } from 'wxt/browser';
import type { Failure } from '@/utils/article/failure';
import { failureOf } from '@/utils/article/failure';
import { failureText } from '../failure-text';
import { complete, saveArticle, saveLink } from '../library/library-store';
import { readSettings } from '../settings-store';
import { t } from '../text';
import { flash } from './flash';
import { giveNotice } from './notice';
import { openLink } from './open-link';
import { openReading } from './open-reading';
import { type PageTab, pageOf, readPage } from './pages';
import { finishSaving, followGrowth } from './saving';
import { isReader } from './surfaces';
import { refreshMarks } from './tab-marks';

type Tab = Browser.tabs.Tab | undefined;

/** Alt+R: from a page into its full reading view, and from there back to the page. */
export async function toggleReader(tab: Tab): Promise<void> {
  if (tab?.id !== undefined && isReader(tab.url)) {
    await browser.tabs.goBack(tab.id);
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
  await attempt(tab, async (page) => {
    const { updated, entry } = await saveArticle((await readPage(page)).article);
    await refreshMarks([entry.id]);
    await flash(page.id, '✓', t(updated ? 'saved_again' : 'saved_new'));
    // The article is saved, whatever else its page does not give.
    await finishSaving(entry.id, page).catch(console.warn);
  });
}

/** Saves the address of a link on the page. */
export async function saveLinkFrom(tab: Tab, address: string, title: string): Promise<void> {
  try {
    const saved = await saveLink(address, title);
    if (saved === null) await giveNotice('refused');
    else if (tab?.id !== undefined) await flash(tab.id, '✓', t(saved.updated ? 'saved_link_again' : 'saved_link'));
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

async function attempt(tab: Tab, act: (page: PageTab) => Promise<void>): Promise<void> {
  try {
    await act(pageOf(tab));
  } catch (error) {
    await report(tab, failureOf(error, 'refused'), error);
  }
}

async function report(tab: Tab, failure: Failure, error: unknown): Promise<void> {
  console.warn('Lectern:', failure, error);
  if (tab?.id !== undefined) await flash(tab.id, '!', failureText(failure));
  await giveNotice(failure);
}
