import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('../messages', () => ({ send: async () => undefined }));

const persist = vi.fn(async () => true);

async function changeTwice(permissions: unknown) {
  vi.resetModules();
  vi.stubGlobal('navigator', { permissions, storage: { persist } });
  const { change } = await import('./transaction');
  for (let turn = 0; turn < 2; turn++) await change([], async () => undefined);
  await vi.waitFor(() => undefined);
}

beforeEach(() => persist.mockClear());

test('the browser is asked once to keep the library', async () => {
  await changeTwice({ query: async () => ({ state: 'granted' }) });
  await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
});

test.each([
  ['the reader would be asked', { query: async () => ({ state: 'prompt' }) }],
  ['nobody knows', { query: async () => Promise.reject(new TypeError()) }],
  ['there is nothing to ask', undefined],
])('it is not where %s', async (_, permissions) => {
  await changeTwice(permissions);
  expect(persist).not.toHaveBeenCalled();
});
