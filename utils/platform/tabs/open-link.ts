import { browser } from 'wxt/browser';
import type { Entry } from '@/utils/library/entry';
import { isAnswer } from '@/utils/library/link-answer';
import { changeEntry, findEntry, saveArticle } from '../library/library-store';
import { mayRead } from '../site-access';
import { openReading } from './open-reading';
import { statusOf } from './page-status';
import { pageOf, type Reading, readPage } from './pages';
import { followGrowth } from './saving';
import { refreshMarks } from './tab-marks';

/**
 * Keeps what was read where a saved link led, in the link's place.
 * @returns whether it was kept: what is not the page that was saved leaves the link as it is
 * @throws LecternError
 */
export async function keepAs(link: Entry, { article, readable }: Reading): Promise<boolean> {
  if (!isAnswer(link.pageUrl, article, readable)) return false;
  const { entry } = await saveArticle(article, link.id);
  await refreshMarks([entry.id]);
  return true;
}

/**
 * Opens a saved link in a tab. With access to its site the page is read and kept as soon as it has come, and shown in
 * full; without, or when it is another page than the one that was saved, the page itself stays open, and the next press
 * of the button there keeps it. @throws LecternError
 */
export async function openLink(id: string, tabId: number): Promise<void> {
  const link = await findEntry(id);
  if (link === null) return;
  // Listened for before it sets out: a page from the cache is there at once.
  const arrived = (await mayRead(link.pageUrl)) ? arrival(tabId) : null;
  await browser.tabs.update(tabId, { url: link.pageUrl });
  if (arrived === null) return;
  await arrived;
  const page = pageOf(await browser.tabs.get(tabId));
  const status = await statusOf(page);
  if (status === 'gone') return changeEntry(id, { dead: true });
  if (status === 'wrong') return;
  const reading = await readPage(page);
  if (!(await keepAs(link, reading))) return;
  // What is shown stays as it is when its page goes away.
  if (await openReading(reading.article, page, 'same-tab')) await followGrowth(tabId).catch(console.warn);
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
