import type { Place } from '@/utils/anchor/place';
import type { Article } from '@/utils/article/article';
import type { Entry } from '@/utils/library/entry';
import { preferSaved } from '@/utils/platform/library/article-store';
import { writePosition } from '@/utils/platform/library/position-store';
import { send } from '@/utils/platform/messages';
import { openReading } from '@/utils/platform/tabs/open-reading';
import { currentTab, type PageTab } from '@/utils/platform/tabs/pages';
import { openEmptyTab, openReader } from '@/utils/platform/tabs/surfaces';
import type { Settings } from '@/utils/settings/fields';

/**
 * Moves an article from the popup into a full page, at the same line.
 * @param page the page it was read from, null when it comes from the library
 * @throws LecternError when the article cannot be put where the full page finds it
 */
export async function openFullPage(
  article: Article,
  page: PageTab | null,
  openIn: Settings['openIn'],
  place: [Place, number] | null,
): Promise<void> {
  if (place !== null) await writePosition(article.id, ...place);
  if (page === null) {
    await preferSaved(article.id);
    await openReader(article.id, await currentTab(), openIn);
  } else if (await openReading(article, page, openIn)) {
    // The background goes on reading it; nobody here waits for that.
    void send('follow-page', { tabId: page.id });
  }
  window.close();
}

/** Opens a saved entry in full, over the page in front or beside it; a link that was never visited opens its page. */
export async function openEntry(entry: Entry, openIn: Settings['openIn']): Promise<void> {
  const tab = await currentTab();
  if (entry.kind === 'article') {
    await preferSaved(entry.id);
    await openReader(entry.id, tab, openIn);
  } else {
    const tabId = openIn === 'same-tab' ? tab.id : await openEmptyTab();
    // The background opens the page there, and reads it if it may.
    void send('open-link', { id: entry.id, tabId });
  }
}

/** The same from the popup, which is done with that. */
export async function openEntryFull(entry: Entry, openIn: Settings['openIn']): Promise<void> {
  await openEntry(entry, openIn);
  window.close();
}
