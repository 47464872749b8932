import { jsonTokens } from './json-tokens';

/** A file in JSON is parsed whole, so it may have no more bytes than this. */
export const MAX_JSON = 200 * 1024 * 1024;

/** What a JSON text holds. `isWhole` is false where it breaks off: then `value` is what came before, undefined for nothing. */
export interface ParsedJson {
  readonly value: unknown;
  readonly isWhole: boolean;
}

/** The text parsed; when it breaks off or is damaged, all of it that comes before the damage. Never throws. */
export function parseJson(text: string): ParsedJson {
  const value = tryParse(text);
  return value === undefined ? { value: tryParse(mended(text)), isWhole: false } : { value, isWhole: true };
}

/** The text up to its last whole object in a list, with every bracket closed that is open there. */
function mended(text: string): string {
  const { end } = walk(text, text.length);
  const { open } = walk(text, end);
  return text.slice(0, end) + open.reverse().join('');
}

/** Brackets that are open at a place, as what closes them; and the end of the last whole object in a list before it. */
function walk(text: string, to: number): { open: string[]; end: number } {
  const open: string[] = [];
  let whole = 0;
  for (const { kind, end } of jsonTokens(text)) {
    if (end > to) break;
    if (kind === '{') open.push('}');
    else if (kind === '[') open.push(']');
    else if (kind !== '"') {
      open.pop();
      if (kind === '}' && open.at(-1) === ']') whole = end;
    }
  }
  return { open, end: whole };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It is damaged; `undefined` is nothing that JSON could hold.
    return undefined;
  }
}
