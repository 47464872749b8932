import type { Bundle } from '@/utils/library/bundle';
import { describeBundle } from '../describe-bundle';
import { isoDate } from '../iso-date';

type Value = string | number | boolean | readonly string[];

/** What may not stand as it is (YAML 1.2, 5.1) beside what JSON escapes, and what some readers take for a line's end. */
const NOT_PRINTABLE = /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;

/** What is known of an article as YAML between two lines of dashes, as Obsidian and most others read it. */
export function frontMatter(bundle: Bundle): string {
  const { entry } = bundle;
  const { title, authors, site, url, published, lang } = describeBundle(bundle);
  const fields: Readonly<Record<string, Value>> = {
    title,
    author: authors.map((author) => author.name),
    site,
    url,
    published,
    saved: isoDate(entry.savedAt),
    tags: [...new Set(entry.tags.map(safeTag))].filter((tag) => tag !== ''),
    original_tags: entry.tags.filter((tag) => safeTag(tag) !== tag),
    lang,
    words: entry.words,
    minutes: entry.minutes,
    status: entry.view,
    read: entry.read,
    favourite: entry.favourite,
    progress: Math.round(entry.progress * 100) / 100,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '' && value !== 0 && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${yaml(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, of digits alone none; '' where nothing is left. */
function safeTag(tag: string): string {
  const safe = tag.replace(/\s+/g, '-').replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '');
  return /^\p{N}+$/u.test(safe) ? `y${safe}` : safe;
}

/** A value as YAML. Texts are always quoted: "no", "1e3" and "2024-01-01" are texts too. */
function yaml(value: Value): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`;
}

/** A double-quoted scalar: JSON's form of a text is one, as YAML 1.2 was made so. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    NOT_PRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
