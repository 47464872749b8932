import { jsonTokens } from './json-tokens';

/** Objects and lists within each other that are followed. */
const MAX_DEPTH = 6;
const MAX_NAME = 100;

/**
 * Where the keys of a JSON text stand: "[].url" for the key `url` of the objects of a list, "bookmarks[].tags" for those
 * of the list `bookmarks`. The text may break off anywhere: it is walked, not parsed.
 */
export function jsonKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const path: string[] = [];
  let depth = 0;
  let name = '';
  for (const { kind, start, end } of jsonTokens(text)) {
    if (kind === '{' || kind === '[') {
      depth += 1;
      if (depth <= MAX_DEPTH) path.push(kind === '[' ? `${name}[]` : name);
      name = '';
    } else if (kind !== '"') {
      if (depth <= MAX_DEPTH) path.pop();
      depth = Math.max(0, depth - 1);
    } else if (depth <= MAX_DEPTH && /^\s*:/.test(text.slice(end, end + 20))) {
      name = text.slice(start + 1, Math.min(end - 1, start + MAX_NAME));
      keys.add([...path, name].filter((part) => part !== '').join('.'));
    }
  }
  return keys;
}
