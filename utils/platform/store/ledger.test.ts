import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { smallArticle } from '@/tests/support/small-article';
import { changeEntries, findEntry, saveArticle } from '../library/library-store';
import { database } from './database';

vi.mock('../messages', () => ({ send: async () => undefined }));

beforeEach(emptyLibrary);

test('an error between two writes undoes all of the change', async () => {
  const [first, second] = [await smallArticle('kites'), await smallArticle('boats')];
  await saveArticle(first);
  await saveArticle(second);
  await expect(
    changeEntries([first.id, second.id], (entry) => {
      if (entry.id === second.id) throw new Error('half way');
      return { read: true };
    }),
  ).rejects.toThrow();
  expect((await findEntry(first.id))?.read).toBe(false);
});

test('a write that fails by itself fails the change with its own reason, and undoes all of it', async () => {
  const made = await smallArticle('kites');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    // The table has a record of this key already: the request fails later, on its own.
    if (this.name === 'unindexed') this.add(value);
    return this.add(value);
  });
  const failed = await saveArticle(made).catch((error: unknown) => error);
  put.mockRestore();
  expect(failed).toMatchObject({ failure: 'storage-broken', cause: { name: 'ConstraintError' } });
  expect(await findEntry(made.id)).toBeNull();
});

test('running numbers that are lost are found again: no entry takes the place of another', async () => {
  const db = await database();
  for (const lost of [undefined, { name: 'slots', value: 'many' as unknown as number }]) {
    const before = await saveArticle(await smallArticle(`kites ${lost}`));
    const counters = db.transaction('counters', 'readwrite').store;
    await counters.delete('order');
    if (lost === undefined) await counters.delete('slots');
    else await counters.put({ ...lost, name: 'slots' });
    const after = await saveArticle(await smallArticle(`boats ${lost}`));
    expect(after.entry.order).toBeGreaterThan(before.entry.order);
  }
  const slots = (await db.getAll('entries')).map(({ slot }) => slot);
  expect(new Set(slots).size).toBe(slots.length);
});
