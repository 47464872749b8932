import { isFrontPage, isSamePage } from '@/utils/article/address';
import type { Article } from '@/utils/article/article';

/** What has fewer words is no article: a notice, a form, a frame around nothing. */
export const LEAST_WORDS = 40;
/** From so many words on a page is more than a notice, wherever it stands and whatever it looks like. */
const ENOUGH_WORDS = 120;

/**
 * Whether what stands at the end of a visit may take its link's place. A site may answer with another page than the one
 * that was saved: a front page, a list, a log-in, the notice of a network or of somebody who sells the name.
 * @param link address that was visited
 * @param readable the page looks like an article
 */
export function isAnswer(
  link: string,
  { pageUrl, words }: Pick<Article, 'pageUrl' | 'words'>,
  readable: boolean,
): boolean {
  if (isSamePage(link, pageUrl)) return words >= (readable ? LEAST_WORDS : ENOUGH_WORDS);
  return readable && words >= ENOUGH_WORDS && !isFrontPage(new URL(pageUrl));
}
