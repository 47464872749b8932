import { plainLine } from '@/utils/article/text';

/** Most file systems take 255 bytes; archives and synchronised folders put more before and after. */
const MOST_BYTES = 120;
/** What Windows forbids, separates or reserves ("Naming Files, Paths, and Namespaces"), and what means more in links. */
const FORBIDDEN = /[<>:"/\\|?*#^[\]%]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g;
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

const encoder = new TextEncoder();

/**
 * A name for a file that every file system takes, from a title: at most 120 bytes in UTF-8 with its ending, no path, no
 * reserved name, nothing unseen.
 * @param ending with its dot: ".md"
 * @param taken names of this export in lower case; the new one is added, so that each is given once
 */
export function fileName(title: string, ending: string, taken: Set<string> = new Set()): string {
  const stem = safeStem(title);
  for (let count = 1; ; count++) {
    const mark = count === 1 ? '' : ` ${count}`;
    const name = `${cut(stem, MOST_BYTES - encoder.encode(mark + ending).length)}${mark}${ending}`;
    // Some file systems take two names for one that differ only in case or in how accents are written.
    const key = name.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function safeStem(title: string): string {
  const words = plainLine(title.toWellFormed().normalize('NFC').replace(UNSEEN, ''), 1000).replace(FORBIDDEN, ' ');
  const stem = words.replace(/\s+/g, ' ').replace(/^[\s.~-]+|[\s.]+$/g, '');
  // "aux.long story" is reserved as well: what counts is what stands before the first dot.
  const isReserved = RESERVED.test((stem.split('.')[0] ?? '').trim());
  return isReserved ? `_${stem}` : stem || 'untitled';
}

/** As many whole characters as fit into a number of bytes. */
function cut(stem: string, bytes: number): string {
  if (encoder.encode(stem).length <= bytes) return stem;
  let short = '';
  let length = 0;
  for (const { segment } of new Intl.Segmenter().segment(stem)) {
    length += encoder.encode(segment).length;
    if (length > bytes) break;
    short += segment;
  }
  return short.replace(/[\s.]+$/, '') || 'untitled';
}
