import { browser } from 'wxt/browser';
import { failureOf } from '@/utils/article/failure';
import { type Entry, inList } from '@/utils/library/entry';
import { LEAST_WORDS } from '@/utils/library/link-answer';
import type { Outcome } from '@/utils/library/link-queue';
import { findEntry } from '../library/library-store';
import { keepAs } from '../tabs/open-link';
import { statusOf } from '../tabs/page-status';
import { pageOf, readGrowing, readPage } from '../tabs/pages';
import { followGrowth, keepImagesOf } from '../tabs/saving';

/** A page may take so long to load; what is there then is read. Milliseconds. */
const PATIENCE = 30_000;
/** A visit with all that belongs to it ends after this time. Milliseconds. */
const LIMIT = 120_000;
/** Each look is a sign of life too, without which the browser would end the background. Milliseconds. */
const LOOK = 250;
/** A tab that loads nothing and shows nothing for so long will stay so. Milliseconds. */
const EMPTY = 5000;
const KEY = 'links-tab';

/** How a visit went, and where it ended: '' where nobody knows. */
export interface Visit {
  readonly outcome: Outcome;
  readonly address: string;
}

/**
 * Opens the page of a link in a tab that nobody sees, keeps its article as opening the link would, and closes the tab
 * however that went.
 * @throws LecternError when the library cannot be written to
 */
export async function fetchLink(entry: Entry): Promise<Visit> {
  // Without a window there is nowhere to open it.
  const tab = await browser.tabs.create({ url: entry.pageUrl, active: false }).catch(() => null);
  if (tab?.id === undefined) return { outcome: 'not-now', address: '' };
  try {
    await browser.storage.session.set({ [KEY]: tab.id });
    // Whatever a page does to be asked in vain, a dialog or a loop: closing its tab ends it.
    const late = pause(LIMIT).then((): Visit => ({ outcome: 'failed', address: '' }));
    return await Promise.race([visit(entry, tab.id, tab.windowId), late]);
  } finally {
    await closeLeftTab();
  }
}

/** Closes the tab of a visit; also of one in whose middle the background was ended. */
export async function closeLeftTab(): Promise<void> {
  const tabId = (await browser.storage.session.get(KEY))[KEY] as number | undefined;
  if (tabId === undefined) return;
  // Somebody may have closed it before us.
  await browser.tabs.remove(tabId).catch(() => undefined);
  await browser.storage.session.remove(KEY);
}

async function visit(entry: Entry, tabId: number, windowId: number): Promise<Visit> {
  let address = '';
  try {
    await browser.tabs.update(tabId, { muted: true });
    const arrival = await arrived(tabId);
    address = arrival.address;
    if (arrival.how === 'no-page') return { outcome: (await isOpen(windowId)) ? 'gone' : 'not-now', address };
    const status = await statusOf(pageOf(await browser.tabs.get(tabId)));
    if (status === 'gone') return { outcome: 'gone', address };
    return { outcome: status === 'there' && (await keep(entry, tabId)) ? 'kept' : 'failed', address };
  } catch (error) {
    if (failureOf(error, 'refused').startsWith('storage')) throw error;
    console.warn(`Lectern: ${entry.pageUrl} could not be read`, error);
    return { outcome: 'failed', address };
  }
}

/** Keeps what the page holds; a page that has hardly any text yet may be about to fetch it. */
async function keep(entry: Entry, tabId: number): Promise<boolean> {
  // Somebody may have opened or deleted the link meanwhile.
  if (inList(await findEntry(entry.id))?.kind !== 'link') return true;
  const page = pageOf(await browser.tabs.get(tabId));
  let reading = await readPage(page);
  let isKept = await keepAs(entry, reading);
  if (!isKept && reading.article.words < LEAST_WORDS) {
    const grown = await readGrowing(page).next();
    if (grown.done === true) return false;
    reading = grown.value;
    isKept = await keepAs(entry, reading);
  }
  if (!isKept) return false;
  // The article is kept; what its page does not give is no reason to ask for it again.
  if (reading.article.verdict.grade === 'unfinished') await followGrowth(tabId).catch(console.warn);
  await keepImagesOf(reading.article.id, tabId).catch(console.warn);
  return true;
}

/** How loading a page ended, and the address it has then: '' for none. */
interface Arrival {
  readonly how: 'page' | 'no-page';
  readonly address: string;
}

/**
 * Waits until a tab has loaded its page, or that takes too long. An address that is a download is no page: Chrome closes
 * its tab, Firefox ends loading it with nothing there, as it also begins. It is not asked for again, or the file would be there four times.
 */
async function arrived(tabId: number): Promise<Arrival> {
  const end = Date.now() + PATIENCE;
  let address = '';
  let emptySince = Date.now();
  while (Date.now() < end) {
    // Closed by the browser, or by somebody.
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab === null) return { how: address === '' ? 'no-page' : 'page', address };
    address = /^https?:/.test(tab.url ?? '') ? (tab.url ?? '') : '';
    if (tab.status === 'complete' && address !== '') break;
    if (tab.status !== 'complete') emptySince = Date.now();
    if (Date.now() - emptySince > EMPTY) return { how: 'no-page', address };
    await pause(LOOK);
  }
  return { how: 'page', address };
}

/** Whether a window is still there; with it, all of its tabs would have gone. */
function isOpen(windowId: number): Promise<boolean> {
  return browser.windows.get(windowId).then(
    () => true,
    () => false,
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
