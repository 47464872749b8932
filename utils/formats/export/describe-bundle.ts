import type { Author, Picture } from '@/utils/article/article';
import type { Bundle } from '@/utils/library/bundle';
import { publicEntry } from './public-entry';

/** What every format says of an article before its text. Texts may be ''. */
export interface Description {
  readonly title: string;
  readonly standfirst: string;
  readonly authors: readonly Author[];
  readonly site: string;
  /** '' for a page of this machine. */
  readonly url: string;
  readonly published: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly lead: Picture | null;
}

/** What is known of an article or, of a link saved unread, its entry. */
export function describeBundle({ entry: saved, article }: Bundle): Description {
  const entry = publicEntry(saved);
  const byline = entry.byline === '' ? [] : [{ name: entry.byline, bio: '', links: [] }];
  return {
    title: entry.title || article?.title || entry.url,
    standfirst: article?.standfirst ?? '',
    authors: article === null || article.authors.length === 0 ? byline : article.authors,
    site: entry.site,
    url: entry.url,
    published: article?.published || entry.published,
    lang: article?.lang || entry.lang,
    dir: article?.dir ?? entry.dir,
    lead: article?.lead ?? null,
  };
}
