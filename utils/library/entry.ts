import type { Article } from '@/utils/article/article';

/** The list an entry stands in. */
export type View = (typeof VIEWS)[number];

/** In the order in which they are shown, and in which packs number them: a new one goes to the end. */
export const VIEWS = ['inbox', 'archive', 'trash'] as const;

/** A saved article, as a list shows it. Times in milliseconds since 1970, 0 for never. */
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
  /** Words; characters in Chinese, Japanese and Korean. */
  readonly words: number;
  /** ISO 8601, or ''. */
  readonly published: string;
  /** Text that is shown: key of a body, '' for a link. */
  readonly bodyId: string;
  /** When that text was taken. */
  readonly updatedAt: number;
  readonly savedAt: number;
  /** Place in the list, larger is newer: `savedAt`, but never before what was saved earlier. A clock can be wrong. */
  readonly order: number;
  readonly view: View;
  readonly trashedAt: number;
  readonly read: boolean;
  readonly favourite: boolean;
  /** Share of the text that has been read, 0 to 1. */
  readonly progress: number;
  /** The page of a link was asked for and is not there any more. */
  readonly dead: boolean;
  /** Sorted, each once. */
  readonly tags: readonly string[];
  /** How many highlights it has. */
  readonly highlights: number;
}

/** The fields of an entry that come from its article. */
export type FromArticle = Pick<
  Entry,
  'kind' | 'url' | 'pageUrl' | 'title' | 'byline' | 'site' | 'lang' | 'dir' | 'minutes' | 'words' | 'published'
>;

/** What an article contributes to its entry. */
export function describeArticle(article: Article): FromArticle {
  const { url, pageUrl, title, site, lang, dir, minutes, words, published } = article;
  return {
    kind: 'article',
    url,
    pageUrl,
    title: title || url,
    byline: article.authors.map((author) => author.name).join(', '),
    site,
    lang,
    dir,
    minutes,
    words,
    published,
  };
}

/** The entry, unless it lies among the deleted: that counts as not there. */
export function inList<Kind extends Entry>(entry: Kind | null): Kind | null {
  return entry?.view === 'trash' ? null : entry;
}
