import { checkDate } from '@/utils/article/dates';
import { plainLine } from '@/utils/article/text';
import type { Thing } from './json-ld';
import { isNamed } from './story-head';

/** Words before a date, in the languages the web mostly uses. A label on its own says nothing to a reader. */
const LABEL =
  /^(first\s+)?(published|updated|last\s+(updated|modified)|posted|modified|created|date|veröffentlicht|aktualisiert|stand|erschienen|publié|mis\s+à\s+jour|modifié|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|opublikowano|aktualizacja|опубликовано|обновлено|公開日?|更新日?|发布|更新|发布时间|게시|입력|수정|نشر|نُشر)(\s*(on|at|in|am|le|il|el|em|op|w|в|في))?\s*[:：]?\s*$/iu;
const DATED = /\b(19|20)\d\d\b|\d{1,2}[:.]\d\d|\bago\b/;
const MAX_LINE = 140;

/** When the article appeared and when it was changed, ISO 8601 or ''. */
export interface Dates {
  readonly published: string;
  readonly modified: string;
}

/** Dates from JSON-LD, then meta, then `<time>` and microdata near the headline. */
export function findDates(
  copy: Document,
  thing: Thing | null,
  meta: (...names: string[]) => string,
  head: readonly Element[],
): Dates {
  const published = first(
    thing?.datePublished,
    meta(
      'article:published_time',
      'datepublished',
      'og:published_time',
      'date',
      'pubdate',
      'publishdate',
      'parsely-pub-date',
      'dc.date.issued',
      'dc.date',
      'citation_publication_date',
    ),
    itemDate(copy, 'datePublished'),
    headDate(head),
  );
  const modified = first(
    thing?.dateModified,
    meta('article:modified_time', 'datemodified', 'og:updated_time', 'last-modified', 'dcterms.modified'),
    itemDate(copy, 'dateModified'),
  );
  return { published, modified: modified === published ? '' : modified };
}

function first(...values: unknown[]): string {
  for (const value of values) {
    const date = checkDate(typeof value === 'string' ? value.replace(/\//g, '-') : value);
    if (date !== '') return date;
  }
  return '';
}

function itemDate(copy: Document, name: string): string {
  const item = copy.querySelector(`[itemprop~="${name}"]`);
  return item?.getAttribute('datetime') ?? item?.getAttribute('content') ?? '';
}

function headDate(head: readonly Element[]): string {
  const time = head.find((element) => element.localName === 'time' && element.hasAttribute('datetime'));
  return time?.getAttribute('datetime') ?? '';
}

/** Whether a text is only a label that waits for its date. */
export function isBareDateLabel(text: string): boolean {
  return LABEL.test(text.trim());
}

const DATE_BOX = /publish|(^|[\s_-])(date|time|dateline|timestamp|pubdate|meta|posted|updated)([\s_-]|$)|date-?time/i;

/** Lines of the story's head that only say when it appeared: they are fields of the article, not text. */
export function dateLines(head: readonly Element[]): Element[] {
  return head.filter((element) => {
    if (/^(h1|h2|figure|img|html|body)$/.test(element.localName)) return false;
    const text = plainLine(element.textContent, MAX_LINE + 10);
    if (text === '' || text.length > MAX_LINE) return false;
    if (isBareDateLabel(text)) return true;
    return (element.localName === 'time' || isNamed(element, DATE_BOX)) && DATED.test(text) && text.length < 90;
  });
}
