import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { smallArticle } from '@/tests/support/small-article';
import { database } from '../store/database';
import { checkRecords, rawRecord, removeRecord, repairLibrary } from './health-store';
import { changeEntry, findEntry, saveArticle } from './library-store';
import { newestEntries, readCounts } from './list-store';

vi.mock('../messages', () => ({ send: async () => undefined }));

const check = () => checkRecords(() => undefined, new AbortController().signal);

async function save(name: string): Promise<string> {
  const article = await smallArticle(name, '<p>Text.</p>');
  await saveArticle(article);
  return article.id;
}

beforeEach(emptyLibrary);

test('a sound library has nothing bad in it', async () => {
  await save('a');
  expect(await check()).toMatchObject({ records: 2, bad: [], textSize: 12 });
});

test('each bad record is named, can be taken out raw, and is removed alone', async () => {
  const id = await save('a');
  const db = await database();
  await db.put('entries', { id: 'x', broken: 'yes' } as never);
  await db.put('bodies', { id: `${id}.00000000`, articleId: id } as never);
  await db.delete('bodies', (await findEntry(id))?.bodyId ?? '');
  const { bad } = await check();
  expect(bad).toEqual([
    { store: 'entries', key: id, why: 'no-text' },
    { store: 'entries', key: 'x', why: 'unreadable' },
    { store: 'bodies', key: `${id}.00000000`, why: 'unreadable' },
  ]);
  expect(await rawRecord({ store: 'entries', key: 'x', why: 'unreadable' })).toContain('"broken": "yes"');
  for (const one of bad) await removeRecord(one);
  expect((await check()).bad).toEqual([]);
  expect(await newestEntries('inbox', 9)).toEqual([]);
  expect((await readCounts()).get('view:inbox') ?? 0).toBe(0);
});

test('places, pictures and their bytes are judged as well', async () => {
  const id = await save('a');
  const db = await database();
  const place = { offset: 1, quote: 'a', length: 9 };
  await db.put('positions', { id, place, progress: 0.5, at: 1 });
  await db.put('positions', { id: 'torn' } as never);
  await db.put('images', { hash: 'aa', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) });
  await db.put('images', { hash: 'bb', type: 'image/png' } as never);
  const picture = (src: string, hash: string, articleId = id) => ({ articleId, src: `https://a.example/${src}`, hash });
  await db.put('pictures', picture('1', 'aa'));
  await db.put('pictures', picture('2', ''));
  await db.put('pictures', picture('3', 'cc'));
  await db.put('pictures', picture('4', 'aa', 'nobody'));
  await db.put('pictures', { articleId: id, src: 'nowhere' } as never);
  const { bad, imageSize, records } = await check();
  expect([records, imageSize]).toEqual([11, 3]);
  expect(bad).toEqual([
    { store: 'positions', key: 'torn', why: 'unreadable' },
    { store: 'pictures', key: [id, 'https://a.example/3'], why: 'no-image' },
    { store: 'pictures', key: [id, 'nowhere'], why: 'unreadable' },
    { store: 'pictures', key: ['nobody', 'https://a.example/4'], why: 'no-entry' },
    { store: 'images', key: 'bb', why: 'unreadable' },
  ]);
  expect(await rawRecord({ store: 'images', key: 'bb', why: 'unreadable' })).toContain('image/png');
  for (const one of bad) await removeRecord(one);
  expect((await check()).bad).toEqual([]);
});

test('counters and packs that went wrong are written anew from the entries', async () => {
  const [a, b] = [await save('a'), await save('b')];
  await changeEntry(a, { tags: ['x'] });
  const db = await database();
  const rows = [await db.get('entries', a), await db.get('entries', b)];
  await db.put('counters', { name: 'view:inbox', value: 77 });
  await db.delete('packs', 0);
  for (const row of rows) if (row !== undefined) await db.put('entries', { ...row, slot: 5 });
  expect(await repairLibrary()).toBe(2);
  expect((await readCounts()).get('view:inbox')).toBe(2);
  expect((await readCounts()).get('tag:x')).toBe(1);
  const [pack] = await db.getAll('packs');
  expect(pack?.ids.filter((id) => id !== '').sort()).toEqual([a, b].sort());
  await save('c');
  expect((await db.getAll('packs')).flatMap(({ ids }) => ids.filter((id) => id !== ''))).toHaveLength(3);
});

test('an article whose text is lost shows its newest older one', async () => {
  const id = await save('a');
  const db = await database();
  const lost = (await findEntry(id))?.bodyId ?? '';
  const body = await db.get('bodies', lost);
  if (body !== undefined) await db.put('bodies', { ...body, id: `${id}.0000000a` });
  await db.delete('bodies', lost);
  await repairLibrary();
  expect((await findEntry(id))?.bodyId).toBe(`${id}.0000000a`);
});
