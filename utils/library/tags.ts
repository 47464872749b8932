import { plainLine } from '@/utils/article/text';

const LONGEST = 60;

/** A tag as it is kept: one line of at most 60 characters, without the signs of the query language around it; or ''. */
export function cleanTag(value: unknown): string {
  return plainLine(value, LONGEST)
    .normalize('NFC')
    .replace(/["“”,]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[#\s]+|\s+$/g, '');
}

/** Tags as an entry has them: clean, each once, in order. */
export function sortTags(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.map(cleanTag))].filter((tag) => tag !== '').sort();
}

/** Tags of an entry with some put on and others taken off. */
export function withTags(
  tags: readonly string[],
  on: readonly string[],
  off: readonly string[] = [],
): readonly string[] {
  return [...new Set([...tags, ...on])].filter((tag) => !off.includes(tag)).sort();
}
