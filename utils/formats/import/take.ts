import { imageAddress, pageAddress } from '@/utils/article/address';
import { checkDate } from '@/utils/article/dates';
import { checkLanguage } from '@/utils/article/language';
import { MAX_HTML } from '@/utils/article/parse-article';
import { plainLine } from '@/utils/article/text';
import type { Incoming, IncomingHighlight, Refused } from '@/utils/library/bundle';
import type { View } from '@/utils/library/entry';
import { plainLines } from './plain-lines';
import { readTime } from './read-time';

/** Of one article. */
export const MAX_HIGHLIGHTS = 2000;
const MAX_QUOTE = 10_000;

/** What a file says of one article, unchecked. */
export interface Told {
  readonly url: unknown;
  readonly title?: unknown;
  readonly byline?: unknown;
  readonly site?: unknown;
  readonly lang?: unknown;
  readonly published?: unknown;
  readonly excerpt?: unknown;
  /** What somebody wrote about the article as a whole. */
  readonly note?: unknown;
  readonly html?: unknown;
  readonly image?: unknown;
  readonly savedAt?: unknown;
  readonly view?: View;
  readonly read?: boolean;
  readonly favourite?: boolean;
  /** 0 to 1; above 1, hundredths. */
  readonly progress?: unknown;
  /** Already read with `readTags` and its like. */
  readonly tags?: readonly string[];
  readonly highlights?: readonly ToldHighlight[];
}

export interface ToldHighlight {
  readonly quote: unknown;
  readonly note?: unknown;
  readonly createdAt?: unknown;
}

/** What is taken of it: every field checked and cut to length. Refused without an http or https address. */
export function take(told: Told): Incoming | Refused {
  const address = plainLine(told.url, 5000);
  const title = plainLine(told.title, 500);
  const url = webAddress(address);
  if (url === '') {
    return { what: plainLine(address || title, 200), why: address === '' ? 'no-address' : 'bad-address' };
  }
  return {
    url,
    // Where a page had no title, some services write its address there.
    title: title === address || title === url ? '' : title,
    byline: plainLine(told.byline, 500),
    site: plainLine(told.site, 100),
    lang: checkLanguage(plainLine(told.lang, 40)),
    published: readDay(told.published),
    excerpt: plainLine(told.excerpt, 1000),
    html: typeof told.html === 'string' && told.html.length <= MAX_HTML ? told.html : '',
    image: imageAddress(plainLine(told.image, 4096)),
    savedAt: readTime(told.savedAt),
    view: told.view ?? 'inbox',
    read: told.read ?? false,
    favourite: told.favourite ?? false,
    progress: readProgress(told.progress),
    tags: told.tags ?? [],
    // A note without a quote is about the whole article.
    highlights: takeHighlights([{ quote: '', note: told.note }, ...(told.highlights ?? [])]),
  };
}

/** Whether something was refused. */
export function isRefused(item: Incoming | Refused): item is Refused {
  return 'why' in item;
}

/** The address if it is http or https, else ''. */
export function webAddress(text: string): string {
  const url = pageAddress(text);
  return url.startsWith('http') ? url : '';
}

/** Highlights with their texts cut to length, without those that say nothing. */
export function takeHighlights(told: readonly ToldHighlight[]): IncomingHighlight[] {
  return told
    .slice(0, MAX_HIGHLIGHTS)
    .map(({ quote, note, createdAt }) => ({
      quote: plainLines(quote, MAX_QUOTE),
      note: plainLines(note, MAX_QUOTE),
      createdAt: readTime(createdAt),
    }))
    .filter(({ quote, note }) => quote !== '' || note !== '');
}

/** A day stays a day; a time that is a number becomes ISO 8601. */
function readDay(value: unknown): string {
  const day = checkDate(value);
  if (day !== '') return day;
  const time = readTime(value);
  return time === 0 ? '' : new Date(time).toISOString();
}

function readProgress(value: unknown): number {
  const share = typeof value === 'string' ? Number.parseFloat(value) : value;
  if (typeof share !== 'number' || !(share > 0)) return 0;
  return Math.min(1, share > 1 ? share / 100 : share);
}
