import { isArticleId, pageAddress } from '@/utils/article/address';
import { checkDate } from '@/utils/article/dates';
import { type Fields, fieldsOf, positive, textOf } from '@/utils/article/fields';
import { checkLanguage } from '@/utils/article/language';
import { plainLine } from '@/utils/article/text';
import { isStamp } from './clock';
import { type Entry, VIEWS } from './entry';
import { GROUPS, type Group, NO_STAMPS, type Stamped, type Stamps } from './merge';
import { sortTags } from './tags';

/** Longer than any address may be. */
const TOO_LONG = 5000;
/** The last moment a date can name. */
const END_OF_TIME = 8.64e15;

/** Entry from whatever was stored; null when it has no usable id or address. Repairs everything else. */
export function parseEntry(value: unknown): Entry | null {
  const stored = fieldsOf(value);
  const url = address(stored?.url);
  if (stored === null || !isArticleId(stored.id) || url === '') return null;
  const savedAt = time(stored.savedAt);
  return {
    id: stored.id,
    kind: stored.kind === 'link' ? 'link' : 'article',
    url,
    pageUrl: address(stored.pageUrl) || url,
    title: plainLine(stored.title, 500) || url,
    byline: plainLine(stored.byline, 500),
    site: plainLine(stored.site, 100),
    lang: checkLanguage(plainLine(stored.lang, 40)),
    dir: stored.dir === 'rtl' ? 'rtl' : 'ltr',
    minutes: positive(stored.minutes),
    words: positive(stored.words),
    published: checkDate(stored.published),
    bodyId: isBodyId(stored.bodyId, stored.id) ? stored.bodyId : '',
    updatedAt: time(stored.updatedAt),
    savedAt,
    order: time(stored.order) || savedAt,
    view: VIEWS.find((view) => view === stored.view) ?? 'inbox',
    trashedAt: time(stored.trashedAt),
    read: stored.read === true,
    favourite: stored.favourite === true,
    progress: Math.min(1, positive(stored.progress)),
    dead: stored.dead === true,
    tags: sortTags(Array.isArray(stored.tags) ? stored.tags.slice(0, 1000) : []),
    highlights: Math.floor(positive(stored.highlights)),
  };
}

/** The same with its stamps: gate for what comes from the disk, a backup or another device. */
export function parseStamped(value: unknown): Stamped | null {
  const entry = parseEntry(value);
  return entry === null ? null : { ...entry, stamps: parseStamps(fieldsOf(fieldsOf(value)?.stamps)) };
}

function parseStamps(stored: Fields | null): Stamps {
  if (stored === null) return NO_STAMPS;
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => [group, stampOf(stored[group])]);
  const tags = Object.entries(fieldsOf(stored.tags) ?? {})
    .filter(([tag, stamp]) => isStamp(stamp) && sortTags([tag])[0] === tag)
    .slice(0, 1000);
  return { ...(Object.fromEntries(groups) as Record<Group, string>), tags: Object.fromEntries(tags) } as Stamps;
}

/** Whether a text is the key of one of an article's bodies. */
export function isBodyId(value: unknown, articleId: string): value is string {
  return typeof value === 'string' && value.startsWith(`${articleId}.`) && /^\.[0-9a-f]{8}$/.test(value.slice(26));
}

function stampOf(value: unknown): string {
  return isStamp(value) ? value : '';
}

/** The address as it is, or ''. One that is too long is not cut: it would lead elsewhere. */
function address(value: unknown): string {
  return pageAddress(textOf(value, TOO_LONG));
}

function time(value: unknown): number {
  return Math.min(END_OF_TIME, positive(value));
}
