import { fieldsOf, listOf, positive, textOf } from '@/utils/article/fields';
import { isStamp } from './clock';
import { HIGHLIGHT_COLORS, type Highlight } from './highlight';

const ID = /^[\w-]{1,100}$/;
const MOST_TEXT = 200_000;
const MOST_NOTES = 1000;

/** Highlight from whatever was stored; null where it has no usable id, or neither words nor a note. Repairs the rest. */
export function parseHighlight(value: unknown, articleId: string): Highlight | null {
  const stored = fieldsOf(value);
  if (stored === null) return null;
  const quote = textOf(stored.quote, MOST_TEXT);
  const note = textOf(stored.note, MOST_TEXT);
  const gone = stored.gone === true;
  if (typeof stored.id !== 'string' || !ID.test(stored.id)) return null;
  const was = listOf(stored.was, MOST_NOTES).map((one) => textOf(one, MOST_TEXT));
  if (!gone && [quote, note, ...was].every((text) => text === '')) return null;
  return {
    id: stored.id,
    articleId,
    quote,
    prefix: textOf(stored.prefix, 1000),
    suffix: textOf(stored.suffix, 1000),
    offset: typeof stored.offset === 'number' && stored.offset >= 0 ? Math.round(stored.offset) : -1,
    color: HIGHLIGHT_COLORS.find((known) => known === stored.color) ?? 'yellow',
    note,
    createdAt: positive(stored.createdAt),
    updatedAt: positive(stored.updatedAt),
    gone,
    was,
    stamp: isStamp(stored.stamp) ? stored.stamp : '',
  };
}
