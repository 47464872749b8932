import type { Entry } from '@/utils/library/entry';
import { writeCell } from './csv/cell';
import { isoDate } from './iso-date';
import { publicEntry } from './public-entry';

/** Columns in their order: name, and what stands in it. Numbers and truths are texts, times ISO 8601. */
const COLUMNS: readonly (readonly [name: string, value: (entry: Entry) => string])[] = [
  ['url', ({ url }) => url],
  ['title', ({ title }) => title],
  ['byline', ({ byline }) => byline],
  ['site', ({ site }) => site],
  ['lang', ({ lang }) => lang],
  ['published', ({ published }) => published],
  ['saved', ({ savedAt }) => isoDate(savedAt)],
  ['updated', ({ updatedAt }) => isoDate(updatedAt)],
  ['view', ({ view }) => view],
  ['read', ({ read }) => String(read)],
  ['favourite', ({ favourite }) => String(favourite)],
  ['progress', ({ progress }) => String(progress)],
  ['minutes', ({ minutes }) => String(minutes)],
  ['words', ({ words }) => String(words)],
  ['tags', ({ tags }) => tags.map(writeTag).join(',')],
  ['highlights', ({ highlights }) => String(highlights)],
];

/** What makes programs for tables read the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A list of entries as CSV (RFC 4180), in parts: the names of the columns, then one line for each entry. Cells that a
 * spreadsheet would run are guarded; `readCell` takes the guard away.
 */
export async function* toCsv(entries: AsyncIterable<Entry>): AsyncGenerator<string, void> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.map(([name]) => name).join(',')}\r\n`;
  for await (const entry of entries)
    yield `${COLUMNS.map(([, value]) => writeCell(value(publicEntry(entry)))).join(',')}\r\n`;
}

/** Tags stand between commas; a comma of a tag's own, and a backslash, follow a backslash. */
function writeTag(tag: string): string {
  return tag.replace(/[\\,]/g, '\\$&');
}

/** The tags of a cell that `toCsv` wrote. */
export function readTags(cell: string): string[] {
  const tags = cell.match(/(?:\\[\s\S]|[^,\\])+/g) ?? [];
  return tags.map((tag) => tag.replace(/\\([\s\S])/g, '$1'));
}
