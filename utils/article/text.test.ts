// @vitest-environment node
import { expect, test } from 'vitest';
import { plainLine } from './text';

test('a line is cut between two characters', () => {
  expect(plainLine('Tea 🍵🍵', 6)).toBe('Tea…');
  expect(plainLine('Tea 🍵🍵', 7)).toBe('Tea 🍵…');
  expect(plainLine('Tea 🍵🍵', 8)).toBe('Tea 🍵🍵');
});
