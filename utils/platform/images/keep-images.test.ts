import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { smallArticle } from '@/tests/support/small-article';
import { saveArticle } from '../library/library-store';
import { keepImages } from './keep-images';

const PIXEL = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), (letter) =>
  letter.charCodeAt(0),
);
const asked = vi.hoisted(() => [] as string[]);

vi.mock('../messages', () => ({ send: async () => undefined }));
vi.mock('wxt/browser', () => ({ browser: { permissions: { contains: async () => true } } }));

beforeEach(async () => {
  await emptyLibrary();
  asked.length = 0;
  vi.stubGlobal('fetch', async (src: string) => {
    asked.push(src);
    const response = new Response(PIXEL);
    const url = src.includes('moved') ? 'http://192.168.1.1/secret.gif' : src;
    return Object.defineProperties(response, { redirected: { value: url !== src }, url: { value: url } });
  });
});

const image = (src: string) => `<img data-src="${src}">`;

test('pictures are asked for on the web, and not where somebody’s own network begins', async () => {
  const sources = ['https://site.example/a.gif', 'http://192.168.1.1/b.gif', 'https://site.example/moved.gif'];
  const article = await smallArticle('kites', sources.map(image).join(''));
  await saveArticle(article);
  expect(await keepImages(article.id, -1, true)).toEqual({ kept: 1, all: 3 });
  expect(asked).toEqual(['https://site.example/a.gif', 'https://site.example/moved.gif']);
});

test('a page of that network has its pictures from there', async () => {
  const made = await smallArticle('kites', image('http://192.168.1.1/b.gif'));
  const article = { ...made, pageUrl: 'http://192.168.1.1/wiki' };
  await saveArticle(article);
  expect(await keepImages(article.id, -1, true)).toEqual({ kept: 1, all: 1 });
});
