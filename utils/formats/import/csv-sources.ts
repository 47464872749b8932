import type { Row } from './csv-rows';
import type { ImportOptions } from './import-options';
import { listedTags, readTags, splitTags } from './read-tags';
import { ADDRESS_COLUMNS } from './table-form';
import type { Told, ToldHighlight } from './take';

/** A table of another product: how it is known, and what its rows tell. */
export interface CsvSource {
  readonly format: 'pocket-csv' | 'instapaper' | 'readwise' | 'matter' | 'raindrop' | 'lectern-csv' | 'table';
  /** Columns that only this product has together, in lower case. */
  readonly columns: readonly string[];
  /** What a row tells; null for what stands in feeds, when the reader did not ask for it. */
  readonly read: (row: Row, options: ImportOptions) => Told | null;
}

/**
 * Texts that our export guards: formulas (OWASP, "CSV Injection") at the start, also in full width and behind signs that
 * cannot be seen, or after what may part cells elsewhere; and what begins with an apostrophe of its own.
 */
const GUARDED = /^'|^[\s\u200b\u200e\u200f\u202a-\u202e\ufeff]*[=+\-@＝＋－＠\t\r\n]|[;,\t|]\s*[=+\-@＝＋－＠]/;

/** Names of columns that tell when something was saved, the most telling first. */
const TIMES = [
  ...['created', 'created_at', 'created at', 'creation date', 'saved', 'saved_at', 'saved at', 'saved date'],
  ...['date added', 'date_added', 'added', 'added_at', 'added at', 'time_added', 'date', 'time', 'timestamp'],
];

/** The tables we know, the most particular first. */
export const CSV_SOURCES: readonly CsvSource[] = [
  { format: 'lectern-csv', columns: ['url', 'title', 'saved', 'view', 'favourite', 'tags'], read: readLectern },
  { format: 'pocket-csv', columns: ['url', 'time_added'], read: readPocket },
  { format: 'instapaper', columns: ['url', 'selection', 'folder'], read: readInstapaper },
  { format: 'readwise', columns: ['url', 'document tags', 'location'], read: readReadwise },
  { format: 'matter', columns: ['url', 'in queue', 'favorited'], read: readMatter },
  { format: 'raindrop', columns: ['url', 'excerpt', 'folder', 'created'], read: readTable },
  ...ADDRESS_COLUMNS.map((name) => ({ format: 'table', columns: [name], read: readTable }) as const),
];

/** The table that has these columns, or null. */
export function csvSourceOf(columns: readonly string[]): CsvSource | null {
  return CSV_SOURCES.find((source) => source.columns.every((name) => columns.includes(name))) ?? null;
}

function readPocket(row: Row): Told {
  return {
    url: row('url'),
    title: row('title'),
    savedAt: row('time_added'),
    // A pipe parts them; a comma can be in no tag of Pocket.
    tags: splitTags(row('tags'), /\\?\||,/),
    ...archived(row('status').toLowerCase() === 'archive'),
  };
}

function readInstapaper(row: Row): Told {
  const folder = row('folder');
  const isOwn = !/^(unread|archive|starred|home)$/i.test(folder);
  const savedAt = row('timestamp');
  return {
    url: row('url'),
    title: row('title'),
    savedAt,
    favourite: /^starred$/i.test(folder),
    tags: [...new Set([...listedTags(row('tags')), ...splitTags(isOwn ? folder : '', '\n')])],
    highlights: [{ quote: row('selection'), createdAt: savedAt }],
    // A liked article has a second row, in the folder where it is: its star says nothing of that.
    ...archived(/^archive$/i.test(folder)),
  };
}

function readReadwise(row: Row, { feeds }: ImportOptions): Told | null {
  const location = row('location').toLowerCase();
  if (location === 'feed' && feeds !== true) return null;
  return {
    url: row('url'),
    title: row('title'),
    savedAt: row('saved date'),
    progress: row('reading progress'),
    tags: [...listedTags(row('document tags')), ...(location === 'shortlist' ? ['shortlist'] : [])],
    ...archived(location === 'archive'),
  };
}

function readMatter(row: Row): Told {
  return {
    url: row('url'),
    title: row('title'),
    byline: row('author'),
    site: row('publisher'),
    savedAt: row('last interaction date'),
    view: isTrue(row('in queue')) ? 'inbox' : 'archive',
    read: isTrue(row('read')),
    favourite: isTrue(row('favorited')),
    tags: splitTags(row('tags'), ';'),
  };
}

/** Raindrop's table, and any other with a column of addresses. */
function readTable(row: Row): Told {
  const folder = row('folder');
  const savedAt = row(...TIMES);
  return {
    url: row(...ADDRESS_COLUMNS),
    title: row('title', 'name'),
    byline: row('author'),
    excerpt: row('excerpt', 'description'),
    note: row('note', 'notes'),
    image: row('cover'),
    savedAt,
    favourite: isTrue(row('favorite', 'favourite', 'starred')),
    tags: [...new Set([...splitTags(row('tags'), ','), ...splitTags(folder === 'Unsorted' ? '' : folder, '/')])],
    highlights: passages(row('highlights'), savedAt),
  };
}

function readLectern(cells: Row): Told {
  const row: Row = (...names) => withoutGuard(cells(...names));
  const view = row('view');
  return {
    url: row('url'),
    title: row('title'),
    byline: row('byline'),
    site: row('site'),
    lang: row('lang'),
    published: row('published'),
    savedAt: row('saved'),
    view: view === 'archive' || view === 'trash' ? view : 'inbox',
    read: isTrue(row('read')),
    favourite: isTrue(row('favourite')),
    progress: row('progress'),
    tags: escapedTags(row('tags')),
  };
}

/** Tags between commas; a comma of a tag's own, and a backslash, stand behind a backslash. */
function escapedTags(cell: string): string[] {
  const tags = cell.match(/(?:\\[\s\S]|[^,\\])+/g) ?? [];
  return readTags(tags.map((tag) => tag.replace(/\\([\s\S])/g, '$1')));
}

/** Without the apostrophe that our export puts before what a spreadsheet would take for a formula, or for a guard. */
function withoutGuard(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function archived(isArchived: boolean): Pick<Told, 'view' | 'read'> {
  return { view: isArchived ? 'archive' : 'inbox', read: isArchived };
}

function isTrue(cell: string): boolean {
  return /^(true|yes|y|1|x)$/i.test(cell);
}

/** Passages in one cell: an empty line parts them, "Note:" begins what somebody wrote to the one before it. */
function passages(cell: string, createdAt: string): ToldHighlight[] {
  return cell
    .split(/\n\s*\n|\n(?=Highlight:)/)
    .map((block) => block.split(/(?:^|\n)Note:/, 2))
    .map(([quote = '', note = '']) => ({ quote: quote.trim().replace(/^Highlight:/, ''), note, createdAt }));
}
