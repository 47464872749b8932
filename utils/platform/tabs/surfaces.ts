import { browser } from 'wxt/browser';
import { isArticleId } from '@/utils/article/address';
import type { Entry } from '@/utils/library/entry';
import { isBodyId } from '@/utils/library/parse-entry';
import { preferSaved } from '../library/article-store';
import { send } from '../messages';
import type { PageTab } from './ask-page';

/**
 * Address of an article's full page: stable, and of no use to anybody without the article.
 * @param bodyId an older text of it, '' for the one it has now
 */
export function readerAddress(id: string, bodyId = ''): string {
  return browser.runtime.getURL(`/reader.html?id=${id}${bodyId === '' ? '' : `&text=${bodyId}`}`);
}

/** Id of the article this full page was opened for, or ''. */
export function readerId(search: string): string {
  const id = new URLSearchParams(search).get('id');
  return isArticleId(id) ? id : '';
}

/** Key of the older text that this full page was opened for, or ''. */
export function readerText(search: string): string {
  const bodyId = new URLSearchParams(search).get('text');
  return isBodyId(bodyId, readerId(search)) ? bodyId : '';
}

/** Whether an address is a full page of ours. */
export function isReader(address: string | undefined): boolean {
  return address?.startsWith(browser.runtime.getURL('/reader.html')) === true;
}

/** Shows an article in the page's own tab, where Back leads to the page, or in a new tab beside it. */
export async function openReader(
  id: string,
  page: Pick<PageTab, 'id' | 'index'>,
  place: 'same-tab' | 'new-tab',
): Promise<void> {
  if (place === 'same-tab') await browser.tabs.update(page.id, { url: readerAddress(id) });
  else await browser.tabs.create({ url: readerAddress(id), index: page.index + 1, openerTabId: page.id });
}

/** Opens a saved article from a page of ours: here or in a tab beside it. A link that was never visited opens its page. */
export async function openSaved(entry: Entry, place: 'same-tab' | 'new-tab'): Promise<void> {
  const here = await browser.tabs.getCurrent();
  const isHere = place === 'same-tab' && here?.id !== undefined;
  // Leaving the article leads back to the page of ours that it was opened from.
  const beside = here?.id === undefined ? {} : { index: here.index + 1, openerTabId: here.id };
  if (entry.kind === 'link') {
    const tab = isHere ? here : await browser.tabs.create(beside);
    await send('open-link', { id: entry.id, tabId: tab?.id ?? browser.tabs.TAB_ID_NONE });
    return;
  }
  await preferSaved(entry.id);
  const url = readerAddress(entry.id);
  if (isHere) await browser.tabs.update(here.id as number, { url });
  else await browser.tabs.create({ ...beside, url });
}

/** Address of the page that takes one article out. */
export function exportAddress(id: string): string {
  return browser.runtime.getURL(`/library.html#page=export&only=${id}`);
}

/** Address of the library; with a query, of what that finds in all of it. */
export function libraryAddress(query = ''): string {
  const place = query === '' ? '' : `#${new URLSearchParams({ shelf: 'all', q: query })}`;
  return browser.runtime.getURL(`/library.html${place}`);
}

/** Opens the library, in the tab that shows it already where there is one. */
export async function openLibrary(): Promise<void> {
  const address = libraryAddress();
  const [known] = await browser.tabs.query({ url: `${address}*` });
  if (known?.id === undefined) await browser.tabs.create({ url: address });
  else {
    await browser.tabs.update(known.id, { active: true });
    // It may be in a window behind this one.
    await browser.windows.update(known.windowId, { focused: true });
  }
}

/** Leaves the full page for where it was opened from: back in its own tab, or closed when the tab was made for it. */
export async function leaveReader(fallback: string): Promise<void> {
  if (history.length > 1) {
    history.back();
    return;
  }
  const tab = await browser.tabs.getCurrent();
  if (tab?.openerTabId !== undefined && tab.id !== undefined) {
    await browser.tabs.update(tab.openerTabId, { active: true });
    await browser.tabs.remove(tab.id);
  } else if (fallback !== '') location.assign(fallback);
}

const LEAVE = 'lectern-leave';

/** Has a full page, in the tab with this id, left for where it was opened from. */
export function askToLeave(tabId: number): void {
  const channel = new BroadcastChannel(LEAVE);
  channel.postMessage(tabId);
  channel.close();
}

/** Calls back when this full page is to be left. Returns the end of the watch. */
export function watchLeave(leave: () => void): () => void {
  const channel = new BroadcastChannel(LEAVE);
  channel.addEventListener('message', async ({ data }: MessageEvent<number>) => {
    if ((await browser.tabs.getCurrent())?.id === data) leave();
  });
  return () => channel.close();
}

/** Opens the options. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** A tab of its own for a page that is about to be opened. Resolves with its id. */
export async function openEmptyTab(): Promise<number> {
  return (await browser.tabs.create({})).id ?? browser.tabs.TAB_ID_NONE;
}

/** Keys of the extension's commands as the user has them now: command name to key text, '' for none. */
export async function commandKeys(): Promise<ReadonlyMap<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.map((command) => [command.name ?? '', command.shortcut ?? '']));
}
