import type { View } from './entry';

/** A word, or a phrase in quotes, to be found or, with `not`, not to be found. */
export interface Term {
  readonly text: string;
  readonly phrase: boolean;
  readonly not: boolean;
}

export type State = 'unread' | 'read' | 'favourite' | 'highlighted' | 'link' | 'dead' | View;

/** What an entry has to be. Ranges are from `from` to before `to`. */
export type Filter = { readonly not: boolean } & (
  | { readonly by: 'tag' | 'site' | 'author' | 'lang' | 'title'; readonly value: string }
  | { readonly by: 'is'; readonly value: State }
  | { readonly by: 'min' | 'left' | 'saved' | 'published'; readonly from: number; readonly to: number }
);

/** What somebody typed, understood. */
export interface Query {
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
  /** Parts that look like a filter and are none, as they were typed. The rest counts nevertheless. */
  readonly problems: readonly string[];
}

export const KEYS = ['tag', 'site', 'author', 'title', 'lang', 'is', 'min', 'left', 'saved', 'published'] as const;
type Key = (typeof KEYS)[number];

/** What `is:` may be followed by, and what it means. */
export const STATES: Readonly<Record<string, State>> = {
  unread: 'unread',
  read: 'read',
  favourite: 'favourite',
  favorite: 'favourite',
  highlighted: 'highlighted',
  archived: 'archive',
  inbox: 'inbox',
  deleted: 'trash',
  link: 'link',
  dead: 'dead',
};

// A part: perhaps a minus, perhaps a key, then a text in quotes (which may lack its end) or one without spaces.
const PART = /(-?)(?:([a-z]+):)?(?:["“”]([^"“”]*)["“”]?|(\S+))/giu;

/** Reads what was typed. Never fails: what looks like a filter and is none is told, and the rest is searched. */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const filters: Filter[] = [];
  const problems: string[] = [];
  for (const [whole, minus, name, quoted, plain] of text.matchAll(PART)) {
    const value = (quoted ?? plain ?? '').trim();
    const not = minus === '-';
    const key = KEYS.find((known) => known === name?.toLowerCase());
    if (name !== undefined && key === undefined) addTerm(terms, whole.replace(/^-/, ''), quoted !== undefined, not);
    else if (key === undefined) addTerm(terms, value, quoted !== undefined, not);
    else {
      const filter = readFilter(key, value, not);
      if (filter === null) problems.push(whole.trim());
      else filters.push(filter);
    }
  }
  return { terms, filters, problems };
}

function addTerm(terms: Term[], text: string, phrase: boolean, not: boolean): void {
  // A filter that has been begun, but not yet its value, means nothing yet.
  const begun = !phrase && KEYS.some((key) => text.toLowerCase() === `${key}:`);
  if (text !== '' && text !== '-' && !begun) terms.push({ text, phrase, not });
}

function readFilter(by: Key, value: string, not: boolean): Filter | null {
  if (value === '') return null;
  if (by === 'is') {
    const state = Object.hasOwn(STATES, value.toLowerCase()) ? STATES[value.toLowerCase()] : undefined;
    return state === undefined ? null : { by, value: state, not };
  }
  if (by !== 'min' && by !== 'left' && by !== 'saved' && by !== 'published') return { by, value, not };
  const range = rangeOf(value, by === 'min' || by === 'left' ? minuteSpan : daySpan);
  return range === null ? null : { by, ...range, not };
}

type Span = { from: number; to: number };

/** `<x`, `>x`, `<=x`, `>=x`, `a..b` or `x`, where each x spans from its beginning to its end. */
function rangeOf(text: string, spanOf: (text: string) => Span | null): Span | null {
  const between = /^(.+?)\.\.(.+)$/.exec(text);
  if (between !== null) {
    const [a, b] = [spanOf(between[1] ?? ''), spanOf(between[2] ?? '')];
    return a === null || b === null ? null : { from: a.from, to: b.to };
  }
  const [, sign = '', rest = ''] = /^([<>]=?)?(.*)$/.exec(text) ?? [];
  const span = spanOf(rest);
  if (span === null) return null;
  if (sign === '<') return { from: Number.NEGATIVE_INFINITY, to: span.from };
  if (sign === '<=') return { from: Number.NEGATIVE_INFINITY, to: span.to };
  if (sign === '>') return { from: span.to, to: Number.POSITIVE_INFINITY };
  if (sign === '>=') return { from: span.from, to: Number.POSITIVE_INFINITY };
  return span;
}

function minuteSpan(text: string): Span | null {
  return /^\d{1,5}$/.test(text) ? { from: Number(text), to: Number(text) + 1 } : null;
}

/** A year, a month or a day of the reader's own calendar. */
function daySpan(text: string): Span | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const from = new Date(y, m, d);
  if (from.getMonth() !== m || from.getDate() !== d) return null;
  const to =
    day !== undefined ? new Date(y, m, d + 1) : month !== undefined ? new Date(y, m + 1, 1) : new Date(y + 1, 0, 1);
  return { from: from.getTime(), to: to.getTime() };
}
