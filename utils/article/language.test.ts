import { expect, test } from 'vitest';
import { checkLanguage, directionOf, languageOf } from './language';

test('a language is a tag or nothing', () => {
  expect(checkLanguage('de_AT')).toBe('de-AT');
  expect(checkLanguage('zh-Hant-TW')).toBe('zh-Hant-TW');
  for (const bad of ['en" onload="x', 'english language', '<b>', '', null]) expect(checkLanguage(bad)).toBe('');
});

test('direction follows the letters, then what is declared, then the language', () => {
  expect(directionOf('هذا نص عربي طويل بما يكفي ليحكم عليه القارئ', 'en', 'ltr')).toBe('rtl');
  expect(directionOf('A text long enough to be judged by its letters', 'ar')).toBe('ltr');
  expect(directionOf('', 'en', 'rtl')).toBe('rtl');
  expect(directionOf('', 'he')).toBe('rtl');
});

test('scripts give their language away where they can', () => {
  expect(languageOf('朝の五時、川にはまだ霧が残っている。', '')).toBe('ja');
  expect(languageOf('清晨五点，河上还有雾。', '')).toBe('zh');
  expect(languageOf('Hello', '')).toBe('');
});

test('what a page says of its language holds, unless the text is written in letters of another one', () => {
  expect(languageOf('清晨五点，河上还有雾。', 'en-US')).toBe('zh');
  expect(languageOf('清晨五点，河上还有雾。', 'zh-Hant')).toBe('zh-Hant');
  expect(languageOf('東京都中央区日本橋', 'ja')).toBe('ja');
  expect(languageOf('این یک متن فارسی است', 'fa')).toBe('fa');
  expect(languageOf('A word in Greek is λόγος, and no more.', 'en')).toBe('en');
});
