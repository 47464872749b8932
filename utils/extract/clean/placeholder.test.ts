import { expect, test } from 'vitest';
import { isPlaceholder } from './placeholder';

test.each([
  'Loading content, please wait...',
  'Loading…',
  'Please wait',
  'Wird geladen …',
  '読み込み中...',
  'جارٍ التحميل...',
])('"%s" only promises', (line) => {
  expect(isPlaceholder(line)).toBe(true);
});

test.each([
  'Loading docks were the heart of the town, and the town knew it.',
  'Please wait for the bus at the corner of Mill Street.',
  'Wait',
  'He was loading the cart.',
])('"%s" is text', (line) => {
  expect(isPlaceholder(line)).toBe(false);
});
