import type { Article } from '@/utils/article/article';

/** The list an entry stands in. */
export type View = 'inbox' | 'archive' | 'trash';

/** A saved article, as a list shows it. Times in milliseconds since 1970. */
export interface Entry {
  readonly id: string;
  /** A link was saved unread: there is no text until it is opened. */
  readonly kind: 'article' | 'link';
  readonly url: string;
  readonly pageUrl: string;
  readonly title: string;
  readonly byline: string;
  readonly site: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly minutes: number;
  readonly view: View;
  readonly read: boolean;
  /** Share of the text that has been read, 0 to 1. */
  readonly progress: number;
  /** Order of saving: a clock can be wrong, a count cannot. */
  readonly seq: number;
  readonly savedAt: number;
  readonly updatedAt: number;
  readonly trashedAt: number;
}

/** What an article contributes to its entry. */
export function describeArticle(
  article: Article,
): Pick<Entry, 'id' | 'kind' | 'url' | 'pageUrl' | 'title' | 'byline' | 'site' | 'lang' | 'dir' | 'minutes'> {
  const { id, url, pageUrl, title, site, lang, dir, minutes } = article;
  return {
    id,
    kind: 'article',
    url,
    pageUrl,
    title: title || url,
    byline: article.authors.map((author) => author.name).join(', '),
    site,
    lang,
    dir,
    minutes,
  };
}

/** The entry, unless it lies among the deleted: that counts as not there. */
export function inList(entry: Entry | null): Entry | null {
  return entry?.view === 'trash' ? null : entry;
}
