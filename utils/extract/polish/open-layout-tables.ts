import { textIn } from '../has-text';
import { appendAll, replaceByAll } from '../move';
import type { Rule } from '../rule';

/** Characters of an average cell from which a table without headings is the layout of a text. */
const LONG_CELL = 500;
/** The same, of the paragraphs of a single cell. */
const MANY_PARAGRAPHS = 3;

/** Tables that only lay out a page, as pages were once made: what stands in their cells takes their place, in order. */
export const openLayoutTables: Rule<Element> = (body) => {
  // Innermost first: a table around a table of data is a layout, one around a layout may be.
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const cells = [...table.rows].flatMap((row) => [...row.cells]);
    if (isLayout(table, cells)) replaceByAll(table, cells.map(opened));
  }
};

function isLayout(table: HTMLTableElement, cells: readonly Element[]): boolean {
  if (table.querySelector('th, caption') !== null) return false;
  return (
    table.querySelector('table') !== null ||
    cells.length === table.rows.length ||
    textIn(table).replace(/\s+/g, ' ').length > LONG_CELL * cells.length ||
    cells.some((cell) => cell.querySelectorAll('p').length >= MANY_PARAGRAPHS)
  );
}

function opened(cell: Element): Element {
  const box = cell.ownerDocument.createElement('div');
  appendAll(box, cell.childNodes);
  return box;
}
