import { isStamp } from './clock';
import { HIGHLIGHT_COLORS, type Highlight } from './highlight';

const ID = /^[\w-]{1,100}$/;
const MOST_TEXT = 200_000;
const MOST_NOTES = 1000;

/** Highlight from whatever was stored; null where it has no usable id, or neither words nor a note. Repairs the rest. */
export function parseHighlight(value: unknown, articleId: string): Highlight | null {
  if (typeof value !== 'object' || value === null) return null;
  const stored = value as Readonly<Record<string, unknown>>;
  const quote = textOf(stored.quote, MOST_TEXT);
  const note = textOf(stored.note, MOST_TEXT);
  const gone = stored.gone === true;
  if (typeof stored.id !== 'string' || !ID.test(stored.id)) return null;
  const was = Array.isArray(stored.was) ? stored.was.slice(0, MOST_NOTES).map((one) => textOf(one, MOST_TEXT)) : [];
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

function textOf(value: unknown, max: number): string {
  return typeof value === 'string' ? value.slice(0, max) : '';
}

function positive(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
