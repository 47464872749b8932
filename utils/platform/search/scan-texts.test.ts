import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { smallArticle } from '@/tests/support/small-article';
import { parseQuery } from '@/utils/library/query';
import { changeEntry, saveArticle } from '../library/library-store';
import { scanTexts } from './scan-texts';

vi.mock('../messages', () => ({ send: async () => undefined }));

type Step = readonly [found: readonly string[], unread: number];

async function save(name: string, text: string): Promise<string> {
  return (await saveArticle(await smallArticle(name, `<p>${text}</p>`))).entry.id;
}

async function scan(query: string, complete = true): Promise<Step[]> {
  const steps: Step[] = [];
  await scanTexts(parseQuery(query), complete, new AbortController().signal, (...step) => steps.push(step));
  return steps;
}

beforeEach(emptyLibrary);

test('titles are found at once, texts after them, the newest first', async () => {
  const old = await save('water', 'A slow boat.');
  const title = await save('boats', 'Nothing.');
  await save('air', 'A fast plane.');
  const fresh = await save('rivers', 'One slow boat more.');
  expect(await scan('boat')).toEqual([
    [[title], 3],
    [[title, fresh, old], 0],
  ]);
  expect((await scan('slow bo', false)).at(-1)).toEqual([[fresh, old], 0]);
  expect((await scan('"slow boat" -more')).at(-1)).toEqual([[old], 0]);
});

test('filters are kept to, and where no word is looked for only titles count', async () => {
  const kept = await save('water', 'A slow boat.');
  const other = await save('rivers', 'A slow boat.');
  await changeEntry(other, { favourite: true });
  expect((await scan('boat -is:favourite')).at(-1)).toEqual([[kept], 0]);
  expect(await scan('!!!')).toEqual([[[], 0]]);
});

test('what must not be there is looked for in the texts of titles too', async () => {
  await save('boats', 'With a snake aboard.');
  const kept = await save('boats of paper', 'With nothing aboard.');
  expect((await scan('boats -snake')).at(-1)).toEqual([[kept], 0]);
});

test('deleted articles are read last', async () => {
  const kept = await save('water', 'A slow boat.');
  const deleted = await save('rivers', 'A slow boat.');
  await changeEntry(deleted, { view: 'trash' });
  expect((await scan('boat')).at(-1)).toEqual([[kept, deleted], 0]);
  expect((await scan('boat is:deleted')).at(-1)).toEqual([[deleted], 0]);
});
