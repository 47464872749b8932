import { expect, test } from 'vitest';
import { checkLanguage, directionOf, languageOfScript } from './language';

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
  expect(languageOfScript('朝の五時、川にはまだ霧が残っている。')).toBe('ja');
  expect(languageOfScript('清晨五点，河上还有雾。')).toBe('zh');
  expect(languageOfScript('Hello')).toBe('');
});
