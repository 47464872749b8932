import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { smallArticle } from '@/tests/support/small-article';
import type { Refused, Whole } from '@/utils/library/bundle';
import { saveArticle } from '../library/library-store';
import { database } from '../store/database';
import { allIds, readBundles, readImage, readWholes } from './read-wholes';

vi.mock('../messages', () => ({ send: async () => undefined }));

beforeEach(emptyLibrary);

async function save(name: string): Promise<string> {
  const article = await smallArticle(name, '<p>Text.</p>');
  await saveArticle(article);
  return article.id;
}

async function read(): Promise<{ wholes: Whole[]; refused: Refused[] }> {
  const wholes: Whole[] = [];
  const refused: Refused[] = [];
  for await (const item of readWholes(await allIds())) {
    if ('why' in item) refused.push(item);
    else wholes.push(item);
  }
  return { wholes, refused };
}

test('records that cannot be read are refused one by one, and all others come', async () => {
  const [sound, hurt, lost] = [await save('a'), await save('b'), await save('c')];
  const db = await database();
  await db.put('bodies', { id: `${hurt}.00000000`, articleId: hurt, takenAt: 1 } as never);
  await db.put('highlights', { id: 'h', articleId: hurt, quote: 7 } as never);
  await db.put('pictures', { articleId: hurt, src: 'nowhere', hash: '' } as never);
  await db.put('positions', { id: hurt } as never);
  await db.put('entries', { id: lost, view: 'inbox', order: 1 } as never);
  const { wholes, refused } = await read();
  expect(wholes.map(({ entry }) => entry.id).sort()).toEqual([sound, hurt].sort());
  expect(wholes.map(({ bodies }) => bodies.length)).toEqual([1, 1]);
  const title = wholes.find(({ entry }) => entry.id === hurt)?.entry.title;
  expect(refused.map(({ what }) => what).sort()).toEqual([lost, title, title, title, title].sort());
});

test('an export gets a whole article, whatever fields its record lacks', async () => {
  const id = await save('a');
  const db = await database();
  const [body] = await db.getAll('bodies');
  await db.put('bodies', { ...body, article: { html: '<p>Text.</p>', pageUrl: 'https://a.example/' } } as never);
  const authors: unknown[] = [];
  for await (const { article } of readBundles([id, 'x'])) authors.push(article?.authors);
  expect(authors).toEqual([[]]);
});

test('a text of which nothing is missing is not read anew', async () => {
  const id = await save('a');
  const db = await database();
  const [body] = await db.getAll('bodies');
  const counted = { ...body, article: { ...body?.article, words: 12_345 } };
  await db.put('bodies', counted as never);
  expect((await read()).wholes.map(({ bodies }) => bodies)).toEqual([[counted]]);
  await db.put('bodies', { ...counted, id: `${'b'.repeat(26)}.00000000`, articleId: id } as never);
  expect((await read()).refused).toHaveLength(1);
});

test('a picture without its bytes is none', async () => {
  const db = await database();
  await db.put('images', { hash: 'aa', type: 'image/png' } as never);
  await db.put('images', { hash: 'bb', type: 'image/png', bytes: new Uint8Array([1]) });
  expect(await readImage('aa')).toBeNull();
  expect((await readImage('bb'))?.bytes).toHaveLength(1);
});
