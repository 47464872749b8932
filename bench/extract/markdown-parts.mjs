import { bare } from './plain.mjs';

const EMPHASIS = /[*_`]/g;

/** The structure that a text in Markdown has: headings, list items, table cells, and lines of code without spaces. */
export function markdownParts(text) {
  const parts = { headings: [], items: [], cells: [], code: [] };
  let inCode = false;
  for (const line of text.split('\n')) {
    if (/^\s*```/.test(line)) inCode = !inCode;
    else if (inCode) parts.code.push(...codeLine(line));
    else sort(line, parts);
  }
  return parts;
}

function sort(line, { headings, items, cells }) {
  const [, heading] = /^#{1,6}\s+(.*)/.exec(line) ?? [];
  const [, item] = /^\s*[-*+]\s+(\S.{2,})/.exec(line) ?? [];
  if (heading !== undefined) headings.push(...words(heading));
  else if (item !== undefined) items.push(...words(item));
  else if (isTableRow(line)) cells.push(...line.split('|').flatMap(words));
}

/** A row with something in it, not the rule below a table's head. */
function isTableRow(line) {
  return /^\|.*\|\s*$/.test(line) && !/^[|\s:-]+$/.test(line);
}

function words(text) {
  const found = bare(text.replace(EMPHASIS, ''));
  return found === '' ? [] : [found];
}

/** Lines of a bracket or two are everywhere. */
function codeLine(line) {
  return line.trim().length > 3 ? [line.replace(/\s+/g, '')] : [];
}
