import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { noteLeft } from './left-places';
import { readPosition, writePosition } from './position-store';

const session = vi.hoisted(() => new Map<string, unknown>());

vi.mock('../messages', () => ({ send: async () => undefined }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string | null) =>
          Object.fromEntries([...session].filter(([name]) => key === null || name === key)),
        set: async (items: object) => {
          for (const [name, value] of Object.entries(items)) session.set(name, value);
        },
        remove: async (keys: string[]) => {
          for (const key of keys) session.delete(key);
        },
      },
    },
  },
}));

const at = (offset: number) => ({ offset, quote: 'words', length: 1000 });

beforeEach(async () => {
  session.clear();
  await emptyLibrary();
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
});
afterEach(() => void vi.useRealTimers());

test('an article opens where it was read last, in the popup or in full', async () => {
  expect(await readPosition('a')).toBeNull();
  await noteLeft('a', at(50));
  expect(await readPosition('a')).toMatchObject({ offset: 50 });
  vi.setSystemTime(2_000_000);
  await writePosition('a', at(450), 0.5);
  expect(await readPosition('a')).toMatchObject({ offset: 450 });
  vi.setSystemTime(3_000_000);
  await noteLeft('a', at(100));
  expect(await readPosition('a')).toMatchObject({ offset: 100 });
});

test('places of articles that are not saved are each their own, the latest twenty', async () => {
  for (let one = 0; one < 25; one++) {
    vi.setSystemTime(1_000_000 + one);
    await noteLeft(`article ${one}`, at(one + 1));
  }
  expect(await readPosition('article 24')).toMatchObject({ offset: 25 });
  expect(await readPosition('article 5')).toMatchObject({ offset: 6 });
  expect(await readPosition('article 4')).toBeNull();
});
