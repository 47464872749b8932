import { checkDate } from '@/utils/article/dates';
import { linesBelow } from '../lines';
import { isChangeLabel, isPublicationLabel } from './date-labels';
import { dayIn } from './date-text';
import type { HeadLine } from './head-lines';
import type { Thing } from './json-ld';

const DAY = 86_400_000;
/** Characters a line may have beside its date: a name, a place, minutes to read. A sentence has more. */
const BESIDE = 70;

/** When the article appeared and when it was changed, ISO 8601 or ''. */
export interface Dates {
  readonly published: string;
  readonly modified: string;
}

/** Where a page may tell its dates. */
export interface DateSources {
  readonly thing: Thing | null;
  /** What JSON-LD says of the page where it knows no article. */
  readonly page: Thing | null;
  readonly meta: (...names: string[]) => string;
  readonly lines: readonly HeadLine[];
  readonly lang: string;
  readonly address: string;
}

// biome-ignore format: a table
const PUBLISHED = [
  'article:published_time', 'datepublished', 'og:published_time', 'og:article:published_time', 'date', 'pubdate',
  'publishdate', 'publish-date', 'publish_date', 'published_time', 'publication_date', 'parsely-pub-date', 'sailthru.date',
  'dc.date.issued', 'dcterms.created', 'dcterms.date', 'dc.date', 'dc.date.created', 'citation_publication_date',
  'citation_date', 'article.published', 'article_date_original', 'cxenseparse:recs:publishtime', 'originalpublicationdate',
  'date-pub', 'cludo:date', 'w-published-date', 'uploaddate', 'shareaholic:article_published_time', 'rnews:datepublished',
  'last-published', 'created', 'publisheddate', 'release_date', 'creation_date',
];
const MODIFIED = [
  'article:modified_time',
  'datemodified',
  'og:updated_time',
  'og:article:modified_time',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'updated',
  'modified',
];

/**
 * The day the page shows under its headline, with the time that its data give that day; else what its data say; else
 * a day above the headline, the day of a change, the day in its address. The page's own day stands: data often tell
 * it in another zone, or tell when a system first stored the text.
 */
export function findDates(copy: Document, sources: DateSources): Dates {
  const { thing, meta, page, lang, address } = sources;
  const lines = sources.lines.filter(({ element }) => element.closest('blockquote') === null);
  const behind = shownDays(
    lines.filter((line) => line.after),
    lang,
  );
  const above = shownDays(
    lines.filter((line) => !line.after),
    lang,
  );
  const tell = (values: unknown[], name: string) => first(lang, ...values, itemDate(copy, name, lines));
  const told = tell([thing?.datePublished, ...PUBLISHED.map((name) => meta(name))], 'datePublished');
  const changed = tell([thing?.dateModified, ...MODIFIED.map((name) => meta(name))], 'dateModified');
  const published =
    settled(behind.published, told) ||
    told ||
    above.published ||
    first(lang, page?.datePublished) ||
    behind.changed ||
    above.changed ||
    dayOfAddress(address) ||
    first(lang, thing?.uploadDate) ||
    loneDay(copy, lang);
  const modified = settled(behind.changed, changed) || changed;
  return { published, modified: modified === published ? '' : modified };
}

/** The shown day; as the data tell it, with its hour, where they tell the same day, or 3/4 where it reads as 4/3. */
function settled(shown: string, told: string): string {
  const [year, month, day] = shown.slice(0, 10).split('-');
  return shown !== '' && (told.startsWith(shown.slice(0, 10)) || told.startsWith(`${year}-${day}-${month}`))
    ? told
    : shown;
}

/** First of the values that is a date, ISO 8601; however it is written. */
function first(lang: string, ...values: unknown[]): string {
  for (const value of values) {
    if (typeof value !== 'string' || value === '') continue;
    const exact = checkDate(/^\d{4}\//.test(value) ? value.replace(/\//g, '-') : value);
    // A day that is written out is that day, wherever it is read.
    const day = /^\s*\d{4}/.test(value) && exact !== '' ? '' : (dayIn(value.slice(0, 64), lang)?.day ?? '');
    const date = day === '' || (value.includes(':') && exact.startsWith(day)) ? exact : day;
    if (date !== '') return date;
  }
  return '';
}

function itemDate(copy: Document, name: string, lines: readonly HeadLine[]): string {
  const near = lines.find(({ element }) => element.closest(`[itemprop~="${name}"]`) !== null)?.element;
  const item = near?.closest(`[itemprop~="${name}"]`) ?? copy.querySelector(`[itemprop~="${name}"]`);
  return item?.getAttribute('datetime') ?? item?.getAttribute('content') ?? item?.textContent?.trim() ?? '';
}

/** Days that lines of the story's head show, told apart by the words before them. */
function shownDays(lines: readonly HeadLine[], lang: string): { published: string; changed: string } {
  const days = { published: '', changed: '' };
  for (const [at, line] of lines.entries()) {
    const day = dayOfLine(line, lang);
    if (day === '') continue;
    const kind = isChange(line, lines[at - 1]?.text ?? '');
    days[kind ? 'changed' : 'published'] ||= day;
  }
  return days;
}

/** The day a short line of the story's head tells, with its hour where its element has it; '' for none. */
export function dayOfLine({ text, element }: HeadLine, lang: string): string {
  const stamped = element.closest('time')?.getAttribute('datetime') ?? '';
  const day = dayIn(text, lang);
  if (day === null || text.length - (day.to - day.from) > BESIDE) return '';
  const exact = checkDate(stamped);
  return exact !== '' &&
    Math.abs(Date.parse(exact.slice(0, 10)) - Date.parse(day.day)) <= DAY &&
    exact.startsWith(day.day)
    ? exact
    : day.day;
}

/** Whether a day is that of a change: by the words before it, or by what its element is called. */
function isChange({ text, element }: HeadLine, before: string): boolean {
  if (isPublicationLabel(text)) return false;
  const named = element.className;
  return (
    isChangeLabel(`${before} ${text}`) ||
    (/(^|[\s_-])(updated|modified)([\s_-]|$)/i.test(named) && !/entry-date|publish/i.test(named))
  );
}

/** The day in an address like `/2024/05/12/`, `/2024-05-12-title` or `/12-05-2024/`. */
function dayOfAddress(address: string): string {
  const match = /[/_-]((?:19|20)\d\d)([/-]?)(\d\d)\2(\d\d)(?=[/_.+-]|$)/.exec(address);
  if (match !== null) return checkDate(`${match[1]}-${match[3]}-${match[4]}`);
  const reversed = /[/_-](\d\d)-(\d\d)-((?:19|20)\d\d)(?=[/_.+-]|$)/.exec(address);
  return reversed === null ? '' : checkDate(`${reversed[3]}-${reversed[2]}-${reversed[1]}`);
}

/** Where nothing else tells: the first short line anywhere that is a labelled day, else that is nothing but a day. */
function loneDay(copy: Document, lang: string): string {
  let bare = '';
  for (const { text, element } of linesBelow(copy.body)) {
    const day = dayIn(text, lang);
    if (day === null || element.closest('blockquote') !== null) continue;
    if (isPublicationLabel(text) || isChangeLabel(text)) return day.day;
    if (bare === '' && text.length - (day.to - day.from) < 14) bare = day.day;
  }
  return bare;
}
