import type { Catalogue } from './catalogue';
import type { Entry } from './entry';
import { parseQuery } from './query';
import { type Fuzzy, select } from './select';

/** More than this no address bar shows. */
const MOST = 8;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Ids of the entries that the address bar offers for what was typed: as a list would find them, the newest first. */
export function suggestedIds(catalogue: Catalogue, typed: string, fuzzy: Fuzzy): readonly string[] {
  const query = parseQuery(typed);
  if (query.terms.length === 0 && query.filters.length === 0) return [];
  const slots = select(catalogue, query, { by: 'saved', reversed: false }, fuzzy);
  return Array.from(slots.subarray(0, MOST), catalogue.id);
}

/**
 * The line for an entry: its title and its site.
 * @param markup the address bar reads XML (Chrome), in which the site stands back; else plain text
 */
export function suggestionLine({ title, site }: Pick<Entry, 'title' | 'site'>, markup: boolean): string {
  if (site === '') return barText(title, markup);
  const place = barText(` – ${site}`, markup);
  return barText(title, markup) + (markup ? `<dim>${place}</dim>` : place);
}

/** A text as the address bar takes it: escaped where it reads XML, without what no XML may hold. */
export function barText(text: string, markup: boolean): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}]+/gu, ' ');
  return markup ? line.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter) : line;
}
