import { plainLine } from '@/utils/article/text';
import type { Refused } from '@/utils/library/bundle';
import { parseTable } from './parse-table';
import { FORM_LENGTH, type TableForm, tableForm } from './table-form';

/** A row longer than this (in characters) has lost its closing quote. */
const MAX_ROW = 1 << 19;
/** Characters of damaged rows that are read a second time, line by line, before the rest of a file is given up. */
const MAX_REREAD = 1 << 25;

/** A row of a table: text of the first of these columns that has any, else ''. Names in lower case. */
export type Row = (...names: string[]) => string;

/**
 * Rows of a table, from text that comes piece by piece; never more than one row and one piece in memory. A
 * row without its closing quote is refused, and reading goes on in the next line.
 */
export async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<Row | Refused> {
  let table: Table | null = null;
  let rest = '';
  for await (const piece of pieces) {
    const text = piece.replace(/\s{200,}/g, shortened);
    rest = table === null ? (rest + text).trimStart() : rest + text;
    // What parts cells and lines, and what the columns are, is told by its beginning.
    if (table === null && rest.length < FORM_LENGTH) continue;
    table ??= new Table(tableForm(rest));
    rest = yield* table.read(rest);
    if (table.isGivenUp) return;
  }
  const last = table ?? new Table(tableForm(rest));
  yield* last.read(`${rest}${last.newline}`, true);
}

class Table {
  isGivenUp = false;
  readonly newline: '\r' | '\n';
  private readonly delimiter: string;
  private readonly places: ReadonlyMap<string, number>;
  /** Rows that are not the table's own: the names of its columns, and what tells the delimiter. */
  private ahead: number;
  private reread = 0;

  constructor({ delimiter, newline, columns, ahead }: TableForm) {
    [this.delimiter, this.newline, this.ahead] = [delimiter, newline, ahead];
    // Of two with one name the first.
    this.places = new Map(columns.map((name, place) => [name, place] as const).reverse());
  }

  /** Rows of a text; returns what is left of it, the beginning of a row whose end is still to come. */
  *read(text: string, isLast = false): Generator<Row | Refused, string> {
    let rest = text;
    for (;;) {
      const { rows, end, broken } = parseTable(rest, this.delimiter, this.newline);
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
    if (this.ahead-- > 0) return;
    const { places } = this;
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
