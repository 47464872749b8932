import { expect, test } from 'vitest';
import { ImportOrder } from './import-order';

const sorted = (times: readonly number[]) => {
  const order = new ImportOrder(9000);
  return times
    .map((time, at) => ({ at, place: order.next(time) }))
    .sort((a, b) => b.place - a.place)
    .map(({ at }) => at);
};

test('a file that begins with the newest is listed as it stands', () => {
  expect(sorted([300, 200, 200, 200, 100])).toEqual([0, 1, 2, 3, 4]);
});

test('a file that begins with the oldest is listed from its end', () => {
  expect(sorted([100, 200, 200, 300])).toEqual([3, 2, 1, 0]);
});

test('what has no date stands above all, the first on top', () => {
  expect(sorted([0, 0, 300, 0])).toEqual([0, 1, 3, 2]);
});
