// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { rangeAt, wholeText } from './text-nodes';

test('a range stands at its character, through all elements', () => {
  const root = document.createElement('div');
  root.append('ab', Object.assign(document.createElement('b'), { textContent: 'cd' }), 'ef');
  expect(wholeText(root)).toBe('abcdef');
  for (const [at, letter] of [...'abcdef'].entries()) expect(rangeAt(root, at)?.toString()).toBe(letter);
  expect(rangeAt(root, 99)?.toString()).toBe('');
  expect(rangeAt(document.createElement('p'), 0)).toBeNull();
});
