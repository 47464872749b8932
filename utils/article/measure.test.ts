import { expect, test } from 'vitest';
import { measure } from './measure';

test('words are counted as words, and read at the pace of their language', () => {
  expect(measure('word '.repeat(476), 'en')).toEqual({ words: 476, minutes: 2 });
  expect(measure('كلمة '.repeat(276), 'ar').minutes).toBe(2);
});

test('Chinese, Japanese and Korean are counted by characters', () => {
  expect(measure('读'.repeat(878), 'zh')).toEqual({ words: 878, minutes: 2 });
  expect(measure('よ'.repeat(1306), 'ja-JP').minutes).toBe(2);
  expect(measure('글'.repeat(606), 'ko').minutes).toBe(1);
});

test('mixed text adds both up', () => {
  expect(measure(`${'读'.repeat(439)} ${'word '.repeat(238)}`, 'zh')).toEqual({ words: 677, minutes: 2 });
});

test('nothing takes a minute', () => {
  expect(measure('', 'en')).toEqual({ words: 0, minutes: 1 });
});
