import { foldWords, plainLine } from '@/utils/article/text';

export const MAX_TITLE = 500;
/** What stands between a title and the name of its site or section. */
const SEPARATOR = /\s+[|\-–—»«·:•/\\_l]\s+|\s*[|ㅣ｜»•]\s*|：|\s+-{2}\s+/u;

/** A title as plain text, entities written twice read. */
export function titleLine(text: unknown): string {
  const line = plainLine(text, MAX_TITLE);
  if (!/&(#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(line)) return line;
  const parsed = new DOMParser().parseFromString(line.replaceAll('<', '&lt;'), 'text/html');
  return plainLine(parsed.body.textContent, MAX_TITLE);
}

/** Letters and digits only: for comparing where white space is no more to be trusted than punctuation. */
export function squash(text: string): string {
  return foldWords(text).replaceAll(' ', '');
}

/** Share of the words of the shorter text that stand in the longer, and of the first in the second at least half. */
export function agreement(a: string, b: string): number {
  const first = new Set(words(a));
  const second = new Set(words(b));
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return shared < first.size * 0.5 ? 0 : shared / Math.min(first.size, second.size);
}

function words(text: string): string[] {
  const folded = foldWords(text);
  // Scripts without spaces: compare by character.
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(folded) ? [...folded.replace(/ /g, '')] : folded.split(' ');
}

/** Whether a text is a name of the site: as the page calls it, or as its host does. */
export function isSiteName(text: string, site: string, host: string): boolean {
  const name = squash(text);
  if (name === '') return false;
  if (name === squash(site) || name === squash(host)) return true;
  const labels = host
    .replace(/^www\./, '')
    .split('.')
    .slice(0, -1)
    .map(squash);
  return labels.some(
    (label) => label.length > 2 && (label === name || (name.startsWith(label) && name.length - label.length <= 3)),
  );
}

/** The parts of a title between separators, each with the separator that stands before it. */
export function partsOf(title: string): string[] {
  return title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "Title | Section | Site" → "Title", "Site: Title" → "Title". The title alone is returned as it is. */
export function withoutSite(title: string, site: string, host: string): string {
  let text = title;
  for (let turn = 0; turn < 3; turn++) {
    const parts = partsOf(text);
    if (parts.length < 2) return text;
    const last = parts.at(-1) ?? '';
    const first = parts[0] ?? '';
    if (isSiteName(last, site, host))
      text = text.slice(0, text.lastIndexOf(last)).replace(/[\s|\-–—»«·:•/\\_ㅣ｜：]+(l\s+)?$/u, '');
    else if (isSiteName(first, site, host))
      text = text.slice(text.indexOf(first) + first.length).replace(/^[\s|\-–—»«·:•/\\_ㅣ｜：]+/u, '');
    else return text;
  }
  return text;
}

/** "Title | Rest" → "Title", where nothing says which of the two names the site: the longer part. */
export function withoutRest(title: string): string {
  const parts = title.split(/\s[|»·]\s|\s[—–-]\s(?=[^—–-]*$)/u).map((part) => part.trim());
  const [first = '', second = ''] = parts;
  if (parts.length !== 2) return title;
  return first.length >= second.length ? first : /\s[|»]\s/.test(title) ? second : title;
}
