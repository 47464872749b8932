import { baseLanguage } from './language';

/**
 * Words a minute, silent reading. English: Brysbaert 2019 (238); the others: Trauzettel-Klosinski and Dietz 2012
 * (IReST), as used by most readers. What is not listed reads like English.
 */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 238,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};

/** Characters a minute: Chinese and Japanese as measured in getzola/zola PR 3145; Korean 202 words of three syllables. */
const CHARACTERS_PER_MINUTE: Readonly<Record<string, number>> = { ja: 653, ko: 606, zh: 439 };

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
/** Scripts that write without spaces and whose words only a dictionary can tell. */
const UNSPACED = new Set(['th', 'km', 'lo', 'my']);

/** Length of a text: `words` (characters count as words in Chinese, Japanese, Korean) and whole `minutes`, at least 1. */
export function measure(text: string, lang: string): { words: number; minutes: number } {
  const language = baseLanguage(lang);
  const characters = text.match(CJK)?.length ?? 0;
  const spaced = countWords(characters > 0 ? text.replace(CJK, ' ') : text, language);
  const perMinute = WORDS_PER_MINUTE[language] ?? 238;
  const charactersPerMinute = CHARACTERS_PER_MINUTE[language] ?? 439;
  const minutes = spaced / perMinute + characters / charactersPerMinute;
  return { words: spaced + characters, minutes: Math.max(1, Math.round(minutes)) };
}

function countWords(text: string, language: string): number {
  if (!UNSPACED.has(language)) return text.match(WORD)?.length ?? 0;
  let words = 0;
  for (const part of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) if (part.isWordLike) words++;
  return words;
}
