import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { smallArticle } from '@/tests/support/small-article';
import { parseQuery } from '@/utils/library/query';
import { indexQuery } from '@/utils/search/index-query';
import { saveArticle } from '../library/library-store';
import { siftTexts } from './sift-texts';

vi.mock('../messages', () => ({ send: async () => undefined }));

const ask = (text: string) => indexQuery(parseQuery(text).terms, true);

async function save(name: string, by = ''): Promise<string> {
  const authors = by === '' ? [] : [{ name: by, bio: '', links: [] }];
  const { entry } = await saveArticle({ ...(await smallArticle(name, '<p>A slow train.</p>')), authors });
  return entry.id;
}

beforeEach(emptyLibrary);

test('a phrase is found in the names of authors as well', async () => {
  const ids = [await save('a', 'Jane Austen'), await save('b', 'Austen Jane')];
  const steps: unknown[] = [];
  await siftTexts(ids, ask('"jane austen"'), new AbortController().signal, (kept, unread) =>
    steps.push([kept, unread]),
  );
  expect(steps).toEqual([[[ids[0]], 0]]);
});

test('every candidate is looked at, step by step, in their order', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 100; at++) ids.push(await save(String(at)));
  const steps: (readonly [number, number])[] = [];
  const stop = new AbortController();
  const found = await siftTexts(ids, ask('"slow train"'), stop.signal, (kept, unread) =>
    steps.push([kept.length, unread]),
  );
  expect(found).toEqual(ids);
  expect(steps).toEqual([
    [40, 60],
    [80, 20],
    [100, 0],
  ]);
});

test('it stops when nobody wants to know any more, and says nothing then', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 100; at++) ids.push(await save(String(at)));
  const stop = new AbortController();
  const steps: number[] = [];
  await siftTexts(ids, ask('"slow train"'), stop.signal, (kept) => {
    steps.push(kept.length);
    stop.abort();
  });
  expect(steps).toEqual([40]);
});
