import { fold } from '@/utils/library/fold';

/** A piece of a text; the parts of it that were looked for are marked. */
export type Snippet = readonly { readonly text: string; readonly hit: boolean }[];

/** Characters around the first hit. */
const BEFORE = 60;
const LENGTH = 220;
const WORDS = /[\p{L}\p{M}\p{N}\u00ad]+/gu;

/**
 * The piece of a text in which most of the words stand near each other, with the words marked.
 * @param words folded; the last may be the beginning of a word
 * @returns null where none of them stands
 */
export function snippet(text: string, words: readonly string[]): Snippet | null {
  const hits = hitsIn(text, words);
  const [first] = hits;
  if (first === undefined) return null;
  const best = densest(hits);
  const from = startOfWord(text, Math.max(0, best - BEFORE));
  const to = Math.min(text.length, from + LENGTH);
  const parts: { text: string; hit: boolean }[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  parts.push({ text: text.slice(at, to), hit: false });
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...parts,
    ...(to < text.length ? [{ text: ' …', hit: false }] : []),
  ];
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

function hitsIn(text: string, words: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(WORDS)) {
    const [word] = match;
    const folded = fold(word);
    const found = words.find((one) => folded.startsWith(one) || (isUnspaced(one) && folded.includes(one)));
    if (found === undefined) continue;
    const shift = isUnspaced(found) ? folded.indexOf(found) : 0;
    const length = isUnspaced(found) ? found.length : word.length;
    hits.push({ start: match.index + shift, end: match.index + shift + length, word: found });
  }
  return hits;
}

function isUnspaced(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(
    word,
  );
}

/** Where the stretch of `LENGTH` characters begins that has the most different words in it. */
function densest(hits: readonly Hit[]): number {
  let best = 0;
  let most = 0;
  for (const [at, hit] of hits.entries()) {
    const near = new Set<string>();
    for (let next = at; next < hits.length && (hits[next]?.end ?? 0) < hit.start + LENGTH - BEFORE; next++)
      near.add(hits[next]?.word ?? '');
    if (near.size <= most) continue;
    most = near.size;
    best = hit.start;
  }
  return best;
}

function startOfWord(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 20).search(/\s/);
  return space === -1 ? at : at + space + 1;
}
