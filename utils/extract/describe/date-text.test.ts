import { expect, test } from 'vitest';
import { dayIn } from './date-text';

test.each([
  ['Published March 14th, 2021', 'en', '2021-03-14'],
  ['14 de marzo de 2021', 'es', '2021-03-14'],
  ['Sonntag, 14. März 2021, 10:00 Uhr', 'de', '2021-03-14'],
  ['le 14 août 2021', 'fr', '2021-08-14'],
  ['14 czerwca 2021', 'pl', '2021-06-14'],
  ['14. srpna 2021', 'cs', '2021-08-14'],
  ['14 марта 2021', 'ru', '2021-03-14'],
  ['14. kesäkuuta 2021', 'fi', '2021-06-14'],
  ['14 Ağustos 2021', 'tr', '2021-08-14'],
  ['2021年3月14日 10:00', 'ja', '2021-03-14'],
  ['2021년 3월 14일', 'ko', '2021-03-14'],
  ['3/4/2021', 'en-US', '2021-03-04'],
  ['3/4/2021', 'en-GB', '2021-04-03'],
  ['14.03.21', 'de', '2021-03-14'],
  ['Sun Mar 14 10:28:56 CET 2021', 'de', '2021-03-14'],
])('"%s" in %s is %s', (text, lang, day) => {
  expect(dayIn(text, lang)?.day).toBe(day);
});

test.each(['Version 1.2.2021.4', '31 February 2021', 'since 1814', '14 million 2021'])('"%s" is no day', (text) => {
  expect(dayIn(text, 'en')).toBe(null);
});
