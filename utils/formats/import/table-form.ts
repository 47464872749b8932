import { parseTable } from './parse-table';
import { readTime } from './read-time';

/** How a table is written, as the beginning of its text tells. */
export interface TableForm {
  readonly delimiter: string;
  /** "\n" also ends lines that end in "\r\n": what is left of those is trimmed with the cell. */
  readonly newline: '\r' | '\n';
  /** Names of the columns in lower case. A column of addresses that has no name we know is "url". */
  readonly columns: readonly string[];
  /** So many of its first rows are none of its own: the names of the columns, and a row that tells the delimiter. */
  readonly ahead: number;
}

type Rows = readonly (readonly string[])[];

/** So many characters of a table tell its form. */
export const FORM_LENGTH = 1 << 14;
/** Names of columns of addresses, the most telling first. */
export const ADDRESS_COLUMNS = ['url', 'link', 'href', 'uri', 'resolved_url', 'given_url', 'address'] as const;
/** Pocket's columns: its lists are passed on without their header. */
const POCKET = ['title', 'url', 'time_added', 'tags', 'status'];
const DELIMITERS = [',', ';', '\t'];
/** A line before the header, which tells spreadsheets the delimiter. */
const SEPARATOR = /^\s*"?sep=([,;\t|])"?[ \t]*(?:\r\n?|\n)/i;
const MOST_ROWS = 50;
/** Of the first rows so many have to hold an address in the column of addresses. */
const NEARLY_ALL = 0.8;

/** The form of a table from the beginning of its text, at most `FORM_LENGTH` characters of it. */
export function tableForm(text: string): TableForm {
  const beginning = text.slice(0, FORM_LENGTH);
  const newline = beginning.includes('\n') ? '\n' : '\r';
  const [line = '', told] = SEPARATOR.exec(beginning) ?? [];
  // A row that is cut off where the beginning ends is left out.
  const sample = beginning.slice(line.length).trimStart() + (beginning.length < FORM_LENGTH ? newline : '');
  const delimiters = told === undefined ? likeliest(sample) : [told];
  const rowsBy = (delimiter: string) => parseTable(sample, delimiter, newline).rows.slice(0, MOST_ROWS);
  const tellers = line === '' ? 0 : 1;
  for (const delimiter of delimiters) {
    const table = formOf(rowsBy(delimiter));
    if (table !== null) return { delimiter, newline, columns: table.columns, ahead: tellers + Number(table.hasHeader) };
  }
  const [delimiter = ','] = delimiters;
  const names = named(rowsBy(delimiter)[0] ?? []).map((name) => (name === 'address' ? '' : name));
  return { delimiter, newline, columns: names, ahead: tellers + 1 };
}

/** Delimiters by how often each stands in the first line, outside quotes. Many countries save tables with semicolons. */
function likeliest(sample: string): readonly string[] {
  const [line = ''] = sample.split(/[\r\n]/, 1);
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a));
}

/** Columns of a table that has addresses; null where none can be told. */
function formOf(rows: Rows): { readonly columns: readonly string[]; readonly hasHeader: boolean } | null {
  const names = named(rows[0] ?? []);
  const known = ADDRESS_COLUMNS.find((name) => names.includes(name));
  // An address may also be that of a house.
  if (known !== undefined && (known !== 'address' || addressColumn(rows.slice(1)) === names.indexOf(known)))
    return { columns: names, hasHeader: true };
  const width = names.length;
  const hasHeader = rows.length > 1 && !rows[0]?.some(isAddress);
  const body = (hasHeader ? rows.slice(1) : rows).filter((row) => row.some((cell) => cell.trim() !== ''));
  const place = addressColumn(body);
  if (width < 2 || place < 0 || body.some((row) => row.length !== width)) return null;
  // Addresses and nothing else: each of them counts.
  if (body.every((row) => row.every((cell) => cell.trim() === '' || isAddress(cell)))) return null;
  const columns = hasHeader ? names : guessed(body, place);
  return { columns: columns.includes('url') ? columns : columns.with(place, 'url'), hasHeader };
}

function named(cells: readonly string[]): string[] {
  return cells.map((name) => name.trim().toLowerCase());
}

/** The first column that holds an address in nearly all rows; -1 for none. */
function addressColumn(rows: Rows): number {
  const least = Math.max(1, rows.length * NEARLY_ALL);
  return (rows[0] ?? []).findIndex((_, at) => rows.filter((row) => isAddress(row[at] ?? '')).length >= least);
}

function isAddress(cell: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(cell);
}

/** Names for columns that have none: the title and the time, as far as they can be told from what stands in them. */
function guessed(rows: Rows, place: number): string[] {
  const [first = []] = rows;
  const all = (at: number, holds: (cell: string) => boolean) => rows.every((row) => holds(row[at]?.trim() ?? ''));
  if (first.length === POCKET.length && place < 2 && all(4, (cell) => /^(unread|archive)$/.test(cell))) return POCKET;
  const isTime = (at: number) => at !== place && all(at, (cell) => readTime(cell) > 0);
  const time = first.findIndex((_, at) => isTime(at));
  const title = first.findIndex(
    (_, at) => at !== place && !isTime(at) && rows.some((row) => /\p{L}+\s+\p{L}/u.test(row[at] ?? '')),
  );
  return first.map((_, at) => (at === time ? 'created' : at === title ? 'title' : ''));
}
