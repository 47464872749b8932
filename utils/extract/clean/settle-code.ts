import { textIn } from '../has-text';
import type { Rule } from '../rule';

const BUTTONS = 'button, [role="button"], clipboard-copy';
const NUMBERS = '[class*="line-n" i], [class*="linen" i], [class*="gutter" i], [class*="blob-num" i]';
/** Lines that have an element of their own. */
const LINES = 'div, p, li, tr';

/** Code is its own letters and line breaks: without buttons to copy it, without the numbers of its lines, in no table. */
export const settleCode: Rule<Document> = (copy) => {
  for (const code of copy.querySelectorAll('pre')) {
    for (const button of code.querySelectorAll(BUTTONS)) button.remove();
    for (const number of code.querySelectorAll(NUMBERS)) if (isNumbers(textOf(number))) number.remove();
    const table = code.closest('table');
    if (table !== null && !isNumbers(textOf(code)) && isNumbers(textOf(table).replace(textOf(code), '')))
      table.replaceWith(code);
    if (code.querySelector(LINES) !== null) writeLines(code);
  }
};

function textOf(element: Element): string {
  return textIn(element);
}

/** Numbers of lines, or nothing. */
function isNumbers(text: string): boolean {
  return /^[\s\d]*$/.test(text);
}

/** The code as plain text, where all of it is in such lines: white space between them is only the source's. */
function writeLines(pre: Element): void {
  for (const line of pre.querySelectorAll('br')) line.replaceWith('\n');
  const lines = [...pre.querySelectorAll(LINES)].filter((line) => line.querySelector(LINES) === null);
  const text = lines.map(lineOf).join('');
  if (text.replace(/\s/g, '') !== textOf(pre).replace(/\s/g, '')) return;
  const code = pre.ownerDocument.createElement('code');
  code.className = pre.querySelector('code')?.className ?? '';
  code.textContent = text;
  pre.replaceChildren(code);
}

/** A row is as high as a line even if it is empty; another element is not. */
function lineOf(line: Element): string {
  const isRow = line.localName === 'tr';
  const text = isRow ? [...line.children].map(textOf).join('') : textOf(line);
  return text.endsWith('\n') || (text === '' && !isRow) ? text : `${text}\n`;
}
