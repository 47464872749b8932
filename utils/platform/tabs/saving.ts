import { browser } from 'wxt/browser';
import { isSamePage } from '@/utils/article/address';
import { keepImages } from '../images/keep-images';
import { findArticle, keepRecent } from '../library/article-store';
import { complete } from '../library/library-store';
import { readSettings } from '../settings-store';
import { activeTab, type PageTab, pageOf, readGrowing } from './pages';

/**
 * A page goes on loading behind what is shown, or was saved, of it: it is read again as it grows.
 * @throws LecternError when the page cannot be read any more
 */
export async function followGrowth(tabId: number): Promise<void> {
  const page = pageOf(await browser.tabs.get(tabId));
  for await (const { article } of readGrowing(page)) {
    await keepRecent(article);
    await complete(article);
  }
}

/**
 * After an article was saved: its pictures are kept, and the rest of its text where the page was still loading.
 * @param page its page; without one, what is in front of the user
 */
export async function finishSaving(id: string, page?: Pick<PageTab, 'id' | 'url'>): Promise<void> {
  const tab = page ?? (await activeTab());
  const article = (await findArticle(id))?.article;
  const isGrowing = article?.verdict.grade === 'unfinished' && isSamePage(article.pageUrl, tab?.url ?? '');
  await Promise.all([
    keepImagesOf(id, tab?.id),
    // What was saved stays as it is when its page goes away.
    isGrowing && tab?.id !== undefined && followGrowth(tab.id).catch(console.warn),
  ]);
}

/**
 * Keeps the pictures of an article that was just saved, as the settings say. Only the background may ask their sites:
 * our pages are walled in.
 * @param tabId the tab of its page; without one, whatever is in front of the user
 * @param askSites somebody wants them, whatever the settings say
 */
export async function keepImagesOf(id: string, tabId?: number, askSites = false): Promise<void> {
  const which = askSites ? 'all' : (await readSettings()).keepImages;
  if (which === 'off') return;
  const tab = tabId ?? (await activeTab())?.id ?? -1;
  await keepImages(id, tab, which === 'all');
}
