import type { Term } from '@/utils/library/query';
import { tokens } from './tokens';

/** A question to the index, in its own language. */
export interface IndexQuery {
  /** An FTS5 expression; '' when there is nothing to look for. */
  readonly match: string;
  /** Phrases whose words the index finds, but not whether they stand side by side. Tokens. */
  readonly phrases: readonly (readonly string[])[];
}

/**
 * What the index is asked for terms: all words, the last one as far as it has been typed, without those that must not be.
 * @param complete the last word has been typed to its end
 */
export function indexQuery(terms: readonly Term[], complete: boolean): IndexQuery {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const phrases: (readonly string[])[] = [];
  terms.forEach((term, at) => {
    const words = tokens(term.text);
    const open = !complete && at === terms.length - 1 && !term.phrase && !term.not;
    const parts = words.map((word, place) => quote(word) + (open && place === words.length - 1 ? '*' : ''));
    (term.not ? unwanted : wanted).push(...parts);
    if (term.phrase && !term.not && words.length > 1) phrases.push(words);
  });
  if (wanted.length === 0) return { match: '', phrases: [] };
  const all = wanted.join(' AND ');
  return { match: unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`, phrases };
}

function quote(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

/** Whether the words of each phrase stand side by side in a text. */
export function hasPhrases(text: string, phrases: IndexQuery['phrases']): boolean {
  if (phrases.length === 0) return true;
  const line = ` ${tokens(text).join(' ')} `;
  return phrases.every((words) => line.includes(` ${words.join(' ')} `));
}
