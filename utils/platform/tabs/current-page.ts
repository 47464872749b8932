import { browser } from 'wxt/browser';
import { articleId, pageAddress, stripTracking } from '@/utils/article/address';
import { watchLibrary } from '../library/library-news';
import { isReader, readerId } from './surfaces';
import { seenIds } from './tab-marks';

/**
 * Ids under which the page in front, in the window of the asking surface, may be saved. None where its address is not
 * ours to know: it is after a press of the button there, with access to all sites, and in our own full page.
 */
async function currentIds(): Promise<readonly string[]> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.url === undefined) return [];
  if (isReader(tab.url)) return [readerId(new URL(tab.url).search)];
  const page = pageAddress(tab.url);
  if (page === '') return [];
  const id = await articleId(stripTracking(page));
  const seen = await seenIds(tab.id);
  // What was seen in the tab may have been the page before.
  return seen.includes(id) ? seen : [id];
}

/** Calls back with the ids of the page in front, now and whenever another is. Returns the end of the watch. */
export function watchCurrentPage(onChange: (ids: readonly string[]) => void): () => void {
  // A tab that is closed in this moment has no ids; the next event tells of the one behind it.
  const ask = () => void currentIds().then(onChange, console.warn);
  const { onActivated, onUpdated } = browser.tabs;
  onActivated.addListener(ask);
  onUpdated.addListener(ask);
  const end = watchLibrary(ask);
  ask();
  return () => {
    onActivated.removeListener(ask);
    onUpdated.removeListener(ask);
    end();
  };
}
