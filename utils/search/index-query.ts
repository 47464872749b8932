import type { Term } from '@/utils/library/query';
import { tokens } from './tokens';

/** A question to the index, in its own language and word by word. */
export interface IndexQuery {
  /** An FTS5 expression; '' when there is nothing to look for. */
  readonly match: string;
  /** What has to be there. Tokens; the last is the beginning of a word where it is `open`. */
  readonly words: readonly string[];
  readonly open: boolean;
  /** Tokens that have to stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  /** Tokens that may not stand side by side; one alone may not be there. */
  readonly excluded: readonly (readonly string[])[];
}

/**
 * What the index is asked for terms: all words, the last one as far as it has been typed, without those that must not be.
 * @param complete the last word has been typed to its end
 */
export function indexQuery(terms: readonly Term[], complete: boolean): IndexQuery {
  const wanted = terms.filter(({ not }) => !not).map(({ text, phrase }) => ({ phrase, words: tokens(text) }));
  const words = wanted.flatMap((term) => term.words);
  const last = terms.at(-1);
  const open = !complete && last !== undefined && !last.phrase && !last.not;
  const phrases = wanted.filter((term) => term.phrase && term.words.length > 1).map((term) => term.words);
  const excluded = terms
    .filter(({ not }) => not)
    .map(({ text }) => tokens(text))
    .filter(({ length }) => length > 0);
  return { match: matchOf(words, open, excluded), words, open, phrases, excluded };
}

/** The index knows which words an article has, not in which order: it can leave out single words only. */
function matchOf(words: readonly string[], open: boolean, excluded: IndexQuery['excluded']): string {
  const all = words.map((word, at) => quote(word) + (open && at === words.length - 1 ? '*' : '')).join(' AND ');
  const none = excluded.filter(({ length }) => length === 1).flatMap((alone) => alone.map(quote));
  return all === '' || none.length === 0 ? all : `(${all}) NOT (${none.join(' OR ')})`;
}

function quote(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

/** Whether the index alone can answer; else the texts it finds have to be looked at. */
export function isForIndex({ phrases, excluded }: IndexQuery): boolean {
  return phrases.length === 0 && excluded.every(({ length }) => length === 1);
}

/** Whether a text is what was asked for. */
export function fits(text: string, { words, open, phrases, excluded }: IndexQuery): boolean {
  const line = ` ${tokens(text).join(' ')} `;
  const stands = (some: readonly string[]) => line.includes(` ${some.join(' ')} `);
  const isThere = (word: string, at: number) => line.includes(` ${word}${open && at === words.length - 1 ? '' : ' '}`);
  return words.every(isThere) && phrases.every(stands) && !excluded.some(stands);
}
