import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStamp, stampAt, tick } from './clock';

const device = 'abcdefg1';

test('every stamp is later than the one before, whatever the clock on the wall does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 2 }), (times) => {
      let last = '';
      for (const now of times) {
        const next = tick(last, now, device);
        expect(isStamp(next)).toBe(true);
        expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

test('a clock that is set back counts on', () => {
  const first = tick('', 1_000_000, device);
  expect(tick(first, 5, device)).toBe(first.replace('-0000-', '-0001-'));
  expect(tick(first.replace('-0000-', '-zzzz-'), 5, device) > first).toBe(true);
});

test('what was never stamped is older than what is stamped at the same moment', () => {
  expect(stampAt(1000) < tick('', 1000, device)).toBe(true);
  expect(stampAt(-1)).toBe('000000000-0000-00000000');
});
