import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const folder = 'public/_locales';
const read = (language: string) => JSON.parse(readFileSync(`${folder}/${language}/messages.json`, 'utf8')) as Messages;
const english = read('en');
const languages = readdirSync(folder);
const placeholders = (text: string) => (text.match(/\$\w+\$/g) ?? []).sort();

test('there is English, a language from right to left, and one with Chinese characters', () => {
  expect(languages).toEqual(expect.arrayContaining(['en', 'ar', 'ja']));
});

describe.each(languages)('the words in %s', (language) => {
  const messages = read(language);

  test('are complete, and no more', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('say something, with the same gaps to fill', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
      expect(placeholders(message), key).toEqual(placeholders(english[key]?.message ?? ''));
    }
  });

  test('name their language', () => {
    expect(messages.ui_language?.message).toBe(language);
  });
});

test('every key is used somewhere', () => {
  const source = ['components', 'utils', 'entrypoints', 'wxt.config.ts']
    .flatMap(filesBelow)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const stems = [...source.matchAll(/`([a-z_]+_)\$\{/g)].map(([, stem]) => stem ?? '');
  const unused = Object.keys(english).filter(
    (key) => !source.includes(key) && !stems.some((stem) => key.startsWith(stem)),
  );
  expect(unused).toEqual([]);
});

function filesBelow(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}
