import Papa from 'papaparse';
import { plainLine } from '@/utils/article/text';
import type { Refused } from '@/utils/library/bundle';

/** A row longer than this (in characters) has lost its closing quote. */
const MAX_ROW = 1 << 19;
/** Characters of damaged rows that are read a second time, line by line, before the rest of a file is given up. */
const MAX_REREAD = 1 << 25;

/** A row of a table: text of the first of these columns that has any, else ''. Names in lower case. */
export type Row = (...names: string[]) => string;

/** Names of the columns of a table in lower case, from the beginning of its text; none when that is no header. */
export function readColumns(text: string): readonly string[] {
  const header =
    text
      .slice(0, 4000)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? '';
  const { rows } = parse(`${header}\n`, delimiterOf(header), '\n');
  return (rows[0] ?? []).map((name) => name.trim().toLowerCase());
}

/**
 * Rows of a table with a header, from text that comes piece by piece; never more than one row and one piece in memory. A
 * row without its closing quote is refused, and reading goes on in the next line.
 */
export async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<Row | Refused> {
  let table: Table | null = null;
  let rest = '';
  for await (const piece of pieces) {
    const text = piece.replace(/\s{200,}/g, shortened);
    rest = table === null ? (rest + text).trimStart() : rest + text;
    // What parts cells and lines is told by the header and the beginning of the line after it.
    if (table === null && (/[\r\n]./s.test(rest) || rest.length > MAX_ROW)) table = new Table(rest);
    if (table === null) continue;
    rest = yield* table.read(rest);
    if (table.isGivenUp) return;
  }
  const last = table ?? new Table(rest);
  yield* last.read(`${rest}${last.newline}`, true);
}

class Table {
  isGivenUp = false;
  /** "\n" also ends lines that end in "\r\n": what is left of those is trimmed with the cell. */
  readonly newline: '\r' | '\n';
  private readonly delimiter: string;
  private places: ReadonlyMap<string, number> | null = null;
  private reread = 0;

  constructor(beginning: string) {
    this.delimiter = delimiterOf(beginning.trimStart().split(/[\r\n]/, 1)[0] ?? '');
    this.newline = beginning.includes('\n') ? '\n' : '\r';
  }

  /** Rows of a text; returns what is left of it, the beginning of a row whose end is still to come. */
  *read(text: string, isLast = false): Generator<Row | Refused, string> {
    let rest = text;
    for (;;) {
      const { rows, end, broken } = parse(rest, this.delimiter, this.newline);
      for (const cells of rows) yield* this.row(cells);
      rest = rest.slice(end);
      if (rest.trim() === '' || (broken === 0 && !isLast && rest.length <= MAX_ROW)) return rest;
      this.reread += broken || rest.length;
      const [line = ''] = rest.split(this.newline, 1);
      yield { what: plainLine(line, 80), why: 'damaged' };
      this.isGivenUp = this.reread > MAX_REREAD;
      if (this.isGivenUp) return '';
      rest = rest.slice(line.length + 1);
    }
  }

  private *row(cells: readonly string[]): Generator<Row> {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (this.places === null) {
      this.places = new Map(cells.map((name, place) => [name.trim().toLowerCase(), place] as const).reverse());
      return;
    }
    const places = this.places;
    yield (...names) => {
      for (const name of names) {
        const cell = cells[places.get(name) ?? -1]?.trim() ?? '';
        if (cell !== '') return cell;
      }
      return '';
    };
  }
}

/** White space without end says nothing, and the parser would walk it once for every quote before it. */
function shortened(space: string): string {
  return ['\n', '\r'].find((end) => space.includes(end)) ?? ' ';
}

/** Spreadsheets of many countries save tables with semicolons. */
function delimiterOf(header: string): string {
  return [',', ';', '\t'].find((mark) => header.includes(mark)) ?? ',';
}

/**
 * All whole rows of a text, and where the last of them ends. Stops at a row with a stray quote that runs over several
 * lines, and tells its length as `broken`: it has swallowed the rows after it.
 */
function parse(text: string, delimiter: string, newline: '\r' | '\n') {
  const rows: string[][] = [];
  let end = 0;
  let broken = 0;
  const step = ({ data, errors, meta }: Papa.ParseStepResult<string[][]>): void => {
    if (errors.length > 0 && text.slice(end, meta.cursor).trim().includes(newline)) {
      broken = meta.cursor - end;
      parser.abort();
      return;
    }
    rows.push(...data);
    end = meta.cursor;
  };
  const parser = new Papa.Parser({ delimiter, newline, step });
  parser.parse(text, 0, true);
  return { rows, end, broken };
}
