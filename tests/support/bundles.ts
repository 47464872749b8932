import type { Article } from '@/utils/article/article';
import type { Bundle } from '@/utils/library/bundle';
import { describeArticle, type Entry } from '@/utils/library/entry';
import type { Highlight } from '@/utils/library/highlight';

/** An article about nothing, for tests. */
export function articleOf(fields: Partial<Article> = {}): Article {
  return {
    id: 'a'.repeat(26),
    url: 'https://harbour.example/ferries',
    pageUrl: 'https://harbour.example/ferries?from=mail',
    title: 'The last ferry',
    standfirst: '',
    authors: [{ name: 'Ines Calloway', bio: '', links: [] }],
    site: 'Harbour Notes',
    published: '2024-03-01',
    modified: '',
    lang: 'en',
    dir: 'ltr',
    lead: null,
    excerpt: '',
    words: 900,
    minutes: 4,
    html: '<p>It left at nine.</p>',
    verdict: { grade: 'complete', reasons: [], leftOut: 0 },
    ...fields,
  };
}

/** A saved entry of an article, for tests. */
export function entryOf(article: Article, fields: Partial<Entry> = {}): Entry {
  return {
    ...describeArticle(article),
    id: article.id,
    bodyId: `${article.id}.00000000`,
    updatedAt: 1_710_000_000_000,
    savedAt: 1_710_000_000_000,
    order: 1_710_000_000_000,
    view: 'inbox',
    trashedAt: 0,
    read: false,
    favourite: false,
    progress: 0,
    dead: false,
    tags: [],
    highlights: 0,
    ...fields,
  };
}

/** A highlight of known words and nothing else, for tests. */
export function highlightOf(quote: string, fields: Partial<Highlight> = {}): Highlight {
  return {
    id: 'h1',
    articleId: 'a'.repeat(26),
    quote,
    prefix: '',
    suffix: '',
    offset: -1,
    color: 'yellow',
    note: '',
    createdAt: 1_710_500_000_000,
    updatedAt: 1_710_500_000_000,
    gone: false,
    was: [],
    stamp: '',
    ...fields,
  };
}

/** A bundle around one body, for tests. */
export function bundleOf(article: Partial<Article> = {}, rest: Partial<Bundle> = {}): Bundle {
  const whole = articleOf(article);
  return { entry: entryOf(whole), article: whole, highlights: [], images: [], ...rest };
}
