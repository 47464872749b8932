// @vitest-environment jsdom

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { incoming } from '@/tests/support/incoming';
import type { Incoming } from '@/utils/library/bundle';
import { newestEntries } from '../library/list-store';
import { importAll, undoImport } from './import-store';

vi.mock('../messages', () => ({ send: async () => undefined }));

beforeEach(emptyLibrary);
afterEach(() => vi.useRealTimers());

const titles = async () => (await newestEntries('inbox', 300)).map(({ title }) => title);

/** Brings in a file, and stops before the place `end`. */
async function run(items: readonly Incoming[], end = items.length) {
  const stop = new AbortController();
  async function* stopping() {
    for (const [at, one] of items.entries()) {
      if (at === end) stop.abort();
      yield one;
    }
  }
  return importAll(stopping(), 'a file', { signal: stop.signal, onProgress: () => undefined });
}

test('an import that is stopped leaves whole articles, and the same file goes on from there', async () => {
  const many = Array.from({ length: 250 }, (_, at) => incoming(`n${at}`, { savedAt: 5000 - at }));
  expect((await run(many, 150)).fresh).toBe(150);
  expect(await run(many)).toMatchObject({ fresh: 100, same: 150 });
  expect(await titles()).toEqual(many.map(({ title }) => title));
});

test('one without dates that goes on keeps the order of its file, and is taken back whole', async () => {
  const many = Array.from({ length: 250 }, (_, at) => incoming(`n${at}`));
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
  await run(many, 150);
  vi.setSystemTime(2_000_000);
  const second = await run(many);
  expect(await titles()).toEqual(many.map(({ title }) => title));
  // One that came to its end is another when it is brought in again.
  expect((await run(many)).id).not.toBe(second.id);
  expect(await undoImport(second.id)).toBe(250);
  expect(await titles()).toEqual([]);
});
