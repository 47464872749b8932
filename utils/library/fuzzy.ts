import UFuzzy from '@leeoniya/ufuzzy';
import type { Fuzzy } from './select';

/** One typing error a word: a letter too many, too few, another, or two exchanged; in any script. */
const finder = new UFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
});

export const fuzzy: Fuzzy = (texts, word) => finder.filter(texts, word) ?? [];
