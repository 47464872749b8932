/**
 * What a spreadsheet may take for a formula at the start of a cell (OWASP, "CSV Injection"), with the full-width forms
 * that some take for the same, and what begins a new cell where another separator is expected. A `'` of the text's own
 * gets another, so that reading knows which was ours.
 */
const RISKY = /^'|^[\s\u200b\u200e\u200f\u202a-\u202e\ufeff]*[=+\-@＝＋－＠\t\r\n]|[;,\t|]\s*[=+\-@＝＋－＠]/;

/** A text as a cell of a CSV file (RFC 4180) that no spreadsheet runs. */
export function writeCell(text: string): string {
  const safe = RISKY.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell as `writeCell` wrote it, with its quotation marks. */
export function readCell(cell: string): string {
  const isQuoted = cell.length >= 2 && cell.startsWith('"') && cell.endsWith('"');
  return withoutGuard(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
}

/** The text of a cell from which a parser took the quotation marks already: without the guard. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text;
}
