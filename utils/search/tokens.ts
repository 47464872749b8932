import { fold } from '@/utils/library/fold';

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
/** Hyphens that show only where a line ends are part of their word. */
const WORDS = /[\p{L}\p{M}\p{N}\u00ad]+/gu;
/** No word anybody looks for is longer; a data address would be one. Characters. */
const LONGEST = 40;

let segmenter: Intl.Segmenter | null = null;

/**
 * The words of a text as the index knows them: folded, and found by dictionary in scripts without spaces. The same for
 * what is stored and for what is typed.
 */
export function tokens(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.matchAll(WORDS)) {
    if (!UNSPACED.test(word)) add(found, word);
    else for (const part of segments(word)) add(found, part);
  }
  return found;
}

function add(found: string[], word: string): void {
  const folded = fold(word);
  if (folded !== '' && folded.length <= LONGEST) found.push(folded);
}

function segments(text: string): string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
