import { plainLine } from '@/utils/article/text';

const MAX_TAGS = 100;
const MAX_TAG = 100;
/** Strings of a list as JSON or Python write it: in either quotes, with backslashes. */
const QUOTED = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs;

/** Tags of a list of texts, or of objects with a name: one line each, each once, without empty ones. */
export function readTags(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  const names = list.slice(0, MAX_TAGS * 10).map((item) => plainLine(nameOf(item), MAX_TAG));
  return [...new Set(names)].filter((name) => name !== '').slice(0, MAX_TAGS);
}

/** Tags of one text, with what stands between them. Quotes around a tag fall away. */
export function splitTags(text: string, separator: string | RegExp): string[] {
  return readTags(text.split(separator, MAX_TAGS * 10).map((tag) => tag.trim().replace(/^"(.*)"$/s, '$1')));
}

/** Tags of a list that a program wrote into one cell, `["a", "b"]` or `['a', 'b']`; without brackets, by commas. */
export function listedTags(text: string): string[] {
  if (!/^\s*\[/.test(text)) return splitTags(text, ',');
  return readTags([...text.slice(0, 100_000).matchAll(QUOTED)].map((found) => unescaped(found[1] ?? found[2] ?? '')));
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gis, (_, four, two, letter) =>
    letter === undefined ? String.fromCharCode(Number.parseInt(four ?? two, 16)) : letter === 'n' ? ' ' : letter,
  );
}

function nameOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const { name, label } = item as { name?: unknown; label?: unknown };
  return name ?? label;
}
