import { expect, test } from 'vitest';
import { checkDate } from './dates';

test('a day stays a day, and a time keeps its zone', () => {
  expect(checkDate('2026-01-18')).toBe('2026-01-18');
  expect(checkDate('2026-01-18T01:30:00+0530')).toBe('2026-01-18T01:30:00+05:30');
  expect(checkDate('2026-01-18 01:30:00')).toBe('2026-01-18T01:30:00');
  expect(checkDate('Sat, 18 Jan 2025 10:00:00 GMT')).toBe('2025-01-18T10:00:00.000Z');
});

test('what is no date of an article is none', () => {
  for (const bad of ['', 'yesterday', '1899-12-31', '2999-01-01', '2026-13-45', '<b>2026</b>', 20260118, null])
    expect(checkDate(bad)).toBe('');
});
