import { browser } from 'wxt/browser';
import { articleId, canonicalAddress, isSamePage, pageAddress, stripTracking } from '@/utils/article/address';
import { inList } from '@/utils/library/entry';
import { findEntry } from '../library/library-store';
import { type Mark, showMark } from './action-icon';

/** What the detector said about a tab's page: kept in memory, as the background itself may end at any time. */
interface Seen {
  readonly address: string;
  readonly ids: readonly string[];
  readonly readable: boolean;
}

const key = (tabId: number) => `tab:${tabId}`;

/** Takes in what a page's detector found, and shows it on the toolbar. `address` is the sender's own. */
export async function markTab(tabId: number, address: string, canonical: string, readable: boolean): Promise<void> {
  const page = pageAddress(address);
  if (page === '') return;
  const ids = [await articleId(canonicalAddress(canonical, page)), await articleId(stripTracking(page))];
  await browser.storage.session.set({ [key(tabId)]: { address: page, ids, readable } satisfies Seen });
  await showMark(tabId, { readable, saved: await isSaved(ids) });
}

/** Shows again what is known of the tabs whose article is among `ids`. */
export async function refreshMarks(ids: readonly string[]): Promise<void> {
  const stored = await browser.storage.session.get(null);
  for (const [name, value] of Object.entries(stored)) {
    if (!name.startsWith('tab:')) continue;
    const seen = value as Seen;
    if (!seen.ids.some((id) => ids.includes(id))) continue;
    const tabId = Number(name.slice(4));
    // The tab may have been closed since.
    await markOf(tabId)
      .then((mark) => showMark(tabId, mark))
      .catch(() => forgetTab(tabId));
  }
}

/** Ids under which the page that was seen last in a tab may be saved. */
export async function seenIds(tabId: number): Promise<readonly string[]> {
  return (await seenIn(tabId))?.ids ?? [];
}

/** What is to be shown for a tab now: nothing where another page stands in it than was seen. Rejects for a closed tab. */
export async function markOf(tabId: number): Promise<Mark> {
  const [seen, { url = '' }] = await Promise.all([seenIn(tabId), browser.tabs.get(tabId)]);
  if (seen === undefined || !isSamePage(seen.address, url)) return { readable: false, saved: false };
  return { readable: seen.readable, saved: await isSaved(seen.ids) };
}

async function seenIn(tabId: number): Promise<Seen | undefined> {
  return (await browser.storage.session.get(key(tabId)))[key(tabId)] as Seen | undefined;
}

/** Forgets a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(key(tabId));
}

/** Forgets all tabs and shows the plain button everywhere: access was withdrawn. */
export async function forgetAllTabs(): Promise<void> {
  const stored = await browser.storage.session.get(null);
  for (const name of Object.keys(stored).filter((known) => known.startsWith('tab:'))) {
    await browser.storage.session.remove(name);
    // The tab may have been closed since.
    await showMark(Number(name.slice(4)), { readable: false, saved: false }).catch(() => undefined);
  }
}

async function isSaved(ids: readonly string[]): Promise<boolean> {
  for (const id of ids) {
    if (inList(await findEntry(id)) !== null) return true;
  }
  return false;
}
