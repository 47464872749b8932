import { expect, test } from 'vitest';
import { FIELDS } from './fields';
import { parseSettings, stepSize } from './parse-settings';

test('what is stored is kept, what is none of the values is repaired', () => {
  expect(parseSettings({ theme: 'sepia', size: 22, images: 'x', more: 1 })).toEqual({
    ...defaults(),
    theme: 'sepia',
    size: 22,
  });
  expect(parseSettings(null)).toEqual(defaults());
});

test('sizes step within their ends', () => {
  expect(stepSize(19, 1)).toBe(20);
  expect(stepSize(14, -1)).toBe(14);
  expect(stepSize(40, 1)).toBe(40);
});

function defaults(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(FIELDS).map(([name, { initial }]) => [name, initial]));
}
