import { expect, test, vi } from 'vitest';
import { insist } from './insist';

const EARLY =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

function refusing(times: number, words: string) {
  const run = vi.fn(async () => 'read');
  for (let time = 0; time < times; time++) run.mockRejectedValueOnce(new Error(words));
  return run;
}

test('a page whose process has not heard of the permission yet is asked again', async () => {
  expect(await insist(refusing(2, EARLY))).toBe('read');
});

test('a page that refuses for good is given up', async () => {
  vi.useFakeTimers();
  const answer = expect(insist(refusing(100, EARLY))).rejects.toThrow('Cannot access');
  await vi.runAllTimersAsync();
  await answer;
  vi.useRealTimers();
});

test('another refusal is told at once', async () => {
  const run = refusing(1, 'Cannot access a chrome:// URL');
  await expect(insist(run)).rejects.toThrow('chrome://');
  expect(run).toHaveBeenCalledTimes(1);
});
