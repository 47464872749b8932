import Papa from 'papaparse';

/**
 * All whole rows of a text, and where the last of them ends. Stops at a row with a stray quote that runs over several
 * lines, and tells its length as `broken`: it has swallowed the rows after it.
 */
export function parseTable(text: string, delimiter: string, newline: '\r' | '\n') {
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
