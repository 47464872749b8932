import type { Direction } from './article';

/** Language, script and region of BCP 47: as much as a page ever needs, and nothing that could be markup. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-[a-z0-9]{4,8}){0,2}$/i;

const RTL_LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const LETTER = /\p{L}/gu;

/** The tag with its underscore mended ("de_AT"), or '' when it is not a language tag. */
export function checkLanguage(value: string | null | undefined): string {
  const tag = (value ?? '').trim().replace(/_/g, '-');
  return LANGUAGE_TAG.test(tag) ? tag : '';
}

/** 'ltr' or 'rtl' when the value says so, else null. */
export function checkDirection(value: string | null | undefined): Direction | null {
  const direction = (value ?? '').trim().toLowerCase();
  return direction === 'ltr' || direction === 'rtl' ? direction : null;
}

/** Base language of a tag: 'zh' of 'zh-Hant-TW'. */
export function baseLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** Direction of a text: by its letters where they are clear, else as declared, else by its language. */
export function directionOf(text: string, lang: string, declared: Direction | null = null): Direction {
  const sample = text.slice(0, 4000);
  const letters = sample.match(LETTER)?.length ?? 0;
  if (letters < 20) return declared ?? (RTL_LANGUAGES.has(baseLanguage(lang)) ? 'rtl' : 'ltr');
  return (sample.match(RTL_LETTER)?.length ?? 0) / letters > 0.5 ? 'rtl' : 'ltr';
}

const SCRIPT_LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
];

/** Languages that are written in a script alone, or with others beside it. */
const ALSO: Readonly<Record<string, string>> = {
  zh: 'ja ko yue wuu nan lzh',
  ar: 'fa ur ps ckb ku sd ug',
  he: 'yi iw',
  el: 'grc',
};

/**
 * A text's language: as told, but where its letters are those of another one; guessed from them where nothing is told; ''
 * where they do not decide (Latin, Cyrillic).
 */
export function languageOf(text: string, told: string): string {
  const guessed = languageOfScript(text, told === '' ? LEAST : MOST);
  const base = baseLanguage(told);
  const agrees = guessed === '' || guessed === base || (ALSO[guessed] ?? '').split(' ').includes(base);
  return told !== '' && agrees ? told : guessed;
}

/** Share of a text's letters from which a script decides, and from which it is believed against what a page says. */
const LEAST = 0.15;
const MOST = 0.6;

function languageOfScript(text: string, share: number): string {
  const sample = text.slice(0, 4000);
  const letters = sample.match(LETTER)?.length ?? 0;
  if (letters === 0) return '';
  const found = SCRIPT_LANGUAGES.find(([, script]) => (sample.match(script)?.length ?? 0) / letters > share);
  return found?.[0] ?? '';
}
