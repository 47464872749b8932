import type { Entry } from './entry';

const MARKS = /\p{M}/gu;

/** Lower case without diacritics, for comparing what is typed with what is stored. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae');
}

/** Entries whose title, site or author contains every word of the query, in their order. */
export function filterEntries(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const text = fold(`${entry.title}\n${entry.site}\n${entry.byline}\n${entry.url}`);
    return words.every((word) => text.includes(word));
  });
}
