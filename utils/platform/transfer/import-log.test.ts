// @vitest-environment jsdom

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { incoming } from '@/tests/support/incoming';
import type { Incoming } from '@/utils/library/bundle';
import { newestEntries } from '../library/list-store';
import { tidy } from '../library/tidy';
import { database } from '../store/database';
import { readImports } from './import-log';
import { importAll, undoImport } from './import-store';

vi.mock('../messages', () => ({ send: async () => undefined }));

const DAY = 86_400_000;

beforeEach(emptyLibrary);
afterEach(() => vi.useRealTimers());

const titles = async () => (await newestEntries('inbox', 300)).map(({ title }) => title);

/** Brings in a file, and stops before the place `end`. */
async function run(items: readonly Incoming[], end = items.length, size = 1000) {
  const stop = new AbortController();
  async function* stopping() {
    for (const [at, one] of items.entries()) {
      if (at === end) stop.abort();
      yield one;
    }
  }
  return importAll(stopping(), { name: 'a file', size }, { signal: stop.signal, onProgress: () => undefined });
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

test('another file of the same name is another import', async () => {
  const cut = await run([incoming('a'), incoming('b')], 1);
  expect((await run([incoming('c')], 1, 2000)).id).not.toBe(cut.id);
});

test('imports that did something are known until they are taken back, stopped ones as such', async () => {
  const { id } = await run([incoming('a'), incoming('b')]);
  await run([incoming('a')]);
  expect(await readImports()).toEqual([{ id, name: 'a file', size: 1000, at: expect.any(Number), isDone: true }]);
  const cut = await run([incoming('c'), incoming('d')], 1);
  expect(await readImports()).toMatchObject([
    { id: cut.id, isDone: false },
    { id, isDone: true },
  ]);
  expect(await undoImport(cut.id)).toBe(1);
  expect(await undoImport(id)).toBe(2);
  expect([await readImports(), await titles()]).toEqual([[], []]);
});

test('after thirty days nothing is kept of an import but what it brought', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
  await run([incoming('old')]);
  vi.setSystemTime(1_000_000 + 20 * DAY);
  const { id } = await run([incoming('fresh')]);
  const steps = async () => (await (await database()).getAll('importSteps')).map(({ importId }) => importId);
  await tidy(1_000_000 + 29 * DAY);
  expect(await steps()).toHaveLength(2);
  for (const day of [31, 32, 33]) await tidy(1_000_000 + day * DAY);
  expect([await steps(), (await readImports()).map((one) => one.id)]).toEqual([[id], [id]]);
  expect(await titles()).toEqual(['fresh', 'old']);
});
