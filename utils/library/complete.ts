import { fold } from './fold';
import { KEYS, STATES } from './query';

/** What is in the library that a query can name. */
export interface Names {
  readonly tags: readonly string[];
  readonly sites: readonly string[];
  readonly langs: readonly string[];
}

const MOST = 8;

/** Ways to go on with what was typed: whole queries, the last part of each completed. */
export function completions(text: string, names: Names): readonly string[] {
  // The last part may hold an open quotation mark and spaces after it.
  const [part = ''] = /(?:-?[a-z]+:"[^"]*|\S*)$/i.exec(text) ?? [];
  const before = text.slice(0, text.length - part.length);
  const [, minus = '', key, open = '', value = ''] = /^(-?)(?:([a-z]+):)?("?)(.*)$/is.exec(part) ?? [];
  if (key === undefined) {
    if (value === '' || open !== '') return [];
    return KEYS.filter((known) => known.startsWith(value.toLowerCase())).map((known) => `${before}${minus}${known}:`);
  }
  const wanted = fold(value);
  return valuesOf(key.toLowerCase(), names)
    .filter((known) => fold(known).includes(wanted) && fold(known) !== wanted)
    .sort((a, b) => Number(fold(b).startsWith(wanted)) - Number(fold(a).startsWith(wanted)))
    .slice(0, MOST)
    .map((known) => `${before}${minus}${key}:${/\s/.test(known) ? `"${known}"` : known} `);
}

function valuesOf(key: string, names: Names): readonly string[] {
  if (key === 'tag') return names.tags;
  if (key === 'site') return names.sites;
  if (key === 'lang') return names.langs;
  if (key === 'is') return Object.keys(STATES).filter((state) => state !== 'favorite');
  return key === 'min' || key === 'left' ? ['<5', '<10', '<20', '>20'] : [];
}
