import UFuzzy from '@leeoniya/ufuzzy';
import type { Fuzzy } from './select';

/** From so many letters on any of them may be wrong; in shorter words that would find half of a library. */
const LONG = 5;
const SHORTEST = 4;

/**
 * One typing error a word: a letter too many, too few, another, or two exchanged; in any script. Words of four letters
 * begin as they were typed and have none too many, shorter ones and numbers stand as they are.
 */
const finder = new UFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
  intraRules: (word) => {
    const isLong = word.length >= LONG;
    const some = /\D/.test(word) && word.length >= SHORTEST ? 1 : 0;
    return {
      intraSlice: [isLong ? 0 : 1, Number.POSITIVE_INFINITY],
      intraIns: some,
      intraSub: some,
      intraTrn: some,
      intraDel: isLong ? some : 0,
    };
  },
});

export const fuzzy: Fuzzy = (texts, word) => finder.filter(texts, word) ?? [];
