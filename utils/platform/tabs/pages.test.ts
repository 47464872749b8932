import { beforeEach, expect, test, vi } from 'vitest';
import { smallArticle } from '@/tests/support/small-article';
import { readGrowing, readPage } from './pages';

const outside = vi.hoisted(() => ({
  /** Address that the tab has now. */
  tab: '',
  /** Address of the page that is read. */
  page: '',
  grade: 'complete',
  /** Whether a script that is injected is ever answered. */
  answers: true,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { get: async () => ({ id: 1, url: outside.tab }) },
    storage: { session: { get: async () => ({}) } },
    scripting: {
      executeScript: async ({ files = [''] }: { files?: string[] }) => {
        if (!outside.answers) await new Promise(() => undefined);
        if (files[0] !== '/extractor.js') return [{ frameId: 0, result: true }];
        const { id: _, ...article } = await smallArticle('kites');
        const verdict = { grade: outside.grade, reasons: [], leftOut: 0 };
        return [
          {
            frameId: 0,
            result: { ok: true, frames: 0, article: { ...article, url: '', pageUrl: outside.page, verdict } },
          },
        ];
      },
    },
  },
}));

const A = 'https://site.example/a';
const B = 'https://site.example/b';
const tab = { id: 1, url: A, index: 0 };

beforeEach(() => {
  Object.assign(outside, { tab: A, page: A, grade: 'complete', answers: true });
});

test('an article has the address of the page that was read, not of the one that stood there before', async () => {
  Object.assign(outside, { tab: B, page: B });
  expect((await readPage(tab)).article).toMatchObject({ url: B, pageUrl: B });
});

test('the address may differ by the place in the page', async () => {
  outside.page = `${A}#notes`;
  expect((await readPage(tab)).article.pageUrl).toBe(A);
});

test('a page that the tab has left meanwhile is not read as another', async () => {
  outside.page = B;
  await expect(readPage(tab)).rejects.toMatchObject({ failure: 'page-moved' });
});

test('an unfinished page is followed until it is whole, and no further than to another page', async () => {
  outside.grade = 'unfinished';
  const grown = readGrowing(tab);
  expect((await grown.next()).value?.article.pageUrl).toBe(A);
  Object.assign(outside, { tab: B, page: B });
  expect((await grown.next()).done).toBe(true);
});

test('a page that does not answer is given up, with whatever it is asked', async () => {
  vi.useFakeTimers();
  try {
    outside.answers = false;
    const forced = expect(readPage(tab, true)).rejects.toMatchObject({ failure: 'no-answer' });
    await vi.runAllTimersAsync();
    await forced;
  } finally {
    vi.useRealTimers();
  }
});
