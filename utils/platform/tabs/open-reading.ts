import type { Article } from '@/utils/article/article';
import type { Settings } from '@/utils/settings/fields';
import { keepRecent } from '../library/article-store';
import type { PageTab } from './ask-page';
import { openReader } from './surfaces';

/**
 * Shows an article that was read from its page a moment ago in full. A page that is still loading has to stay open, or
 * the rest would never come: its article gets a tab beside it, whatever the setting says.
 * @returns whether it is still loading: then the page has to be followed
 * @throws LecternError when the article cannot be put where the full page finds it
 */
export async function openReading(article: Article, page: PageTab, openIn: Settings['openIn']): Promise<boolean> {
  const unfinished = article.verdict.grade === 'unfinished';
  await keepRecent(article);
  await openReader(article.id, page, unfinished ? 'new-tab' : openIn);
  return unfinished;
}
