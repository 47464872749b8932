import { expect, test } from 'vitest';
import { voicesFor } from './voices';

const voice = (name: string, lang: string, more = {}) => ({
  voiceURI: name,
  name,
  lang,
  localService: true,
  default: false,
  ...more,
});

test('the region comes first, then the one the device prefers, and no other language', () => {
  const voices = [
    voice('Ann', 'en-GB'),
    voice('Bob', 'en_US'),
    voice('Kai', 'de-DE'),
    voice('Eve', 'en-GB', { default: true }),
  ];
  expect(voicesFor(voices, 'en-GB').map(({ name }) => name)).toEqual(['Eve', 'Ann', 'Bob']);
  expect(voicesFor(voices, 'en-us').map(({ name }) => name)).toEqual(['Bob', 'Eve', 'Ann']);
  expect(voicesFor(voices, 'fr')).toEqual([]);
});

test('a language goes by more than one name', () => {
  expect(voicesFor([voice('Li', 'cmn'), voice('Nora', 'nb-NO')], 'zh-CN').map(({ name }) => name)).toEqual(['Li']);
  expect(voicesFor([voice('Li', 'cmn'), voice('Nora', 'nb-NO')], 'no').map(({ name }) => name)).toEqual(['Nora']);
});

test('a voice that speaks elsewhere is none: what is read stays on the device', () => {
  expect(voicesFor([voice('Far', 'en-GB', { localService: false })], 'en')).toEqual([]);
});

test('where the language is not known, every voice will do', () => {
  expect(voicesFor([voice('Ann', 'en-GB'), voice('Kai', 'de-DE', { default: true })], '')[0]?.name).toBe('Kai');
});
