import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { smallArticle } from '@/tests/support/small-article';
import { expectTrueBooks } from '@/tests/support/true-books';
import { database } from '../store/database';
import { findArticle, removeForGood } from './article-store';
import { editHighlights } from './highlight-store';
import { changeEntry, complete, findEntry, saveArticle, saveLink } from './library-store';
import { newestEntries } from './list-store';
import { tidy } from './tidy';

vi.mock('../messages', () => ({ send: async () => undefined }));

beforeEach(emptyLibrary);

test('a link becomes its article, with its tags and its place', async () => {
  const made = await smallArticle('kites');
  await saveLink(made.pageUrl, 'Kites');
  await changeEntry(made.id, { tags: ['wind'] });
  const link = await findEntry(made.id);
  await complete(made);
  expect(await findEntry(made.id)).toMatchObject({ kind: 'article', tags: ['wind'], order: link?.order });
});

test('a link that turns out to be a saved article gives it its tags and its star', async () => {
  const made = await smallArticle('kites');
  await saveArticle(made);
  await changeEntry(made.id, { tags: ['sky'], progress: 0.5 });
  const before = await findEntry(made.id);
  const link = await saveLink('https://short.example/k', 'Kites');
  await changeEntry(link?.entry.id ?? '', { tags: ['wind'], favourite: true });
  await saveArticle(made, link?.entry.id);
  expect(await findEntry(made.id)).toMatchObject({
    ...{ tags: ['sky', 'wind'], favourite: true, progress: 0.5 },
    ...{ savedAt: before?.savedAt, order: before?.order },
  });
  await expectTrueBooks();
});

test.each([
  ['as an article', async (name: string) => (await saveArticle(await smallArticle(name))).entry],
  ['as a link', async (name: string) => (await saveLink((await smallArticle(name)).pageUrl, ''))?.entry],
])('what was deleted and is saved again %s stands on top, with its tags and its star', async (_, save) => {
  const made = await smallArticle('kites');
  await saveArticle(made);
  await changeEntry(made.id, { tags: ['wind'], favourite: true, view: 'trash', trashedAt: 1 });
  await saveArticle(await smallArticle('mills'));
  expect(await save('kites')).toMatchObject({ kind: 'article', tags: ['wind'], favourite: true, trashedAt: 0 });
  expect((await newestEntries('inbox', 9)).map(({ id }) => id)[0]).toBe(made.id);
  expect(await findArticle(made.id)).not.toBeNull();
  await expectTrueBooks();
});

test('a link whose site answered with another page can be had back', async () => {
  const link = (await saveLink('https://site.example/old', 'The old one'))?.entry.id ?? '';
  await editHighlights(link, [{ id: 'n', note: 'Mine' }]);
  await saveArticle(await smallArticle('kites'), link);
  expect(await findEntry(link)).toMatchObject({ kind: 'link', title: 'The old one', view: 'trash', highlights: 0 });
  await expectTrueBooks();
});

test('a text that was saved while its page was loading becomes whole when the page does, and no other changes', async () => {
  const whole = await smallArticle('kites', '<p>About kites, and all the rest of it.</p>');
  const part = {
    ...(await smallArticle('kites')),
    verdict: { grade: 'unfinished', reasons: [], leftOut: 0 },
  } as const;
  await complete(part);
  expect(await findEntry(part.id)).toBeNull();
  await saveArticle(part);
  await complete(part);
  await complete(whole);
  expect((await findArticle(part.id))?.article.html).toBe(whole.html);
  await complete(await smallArticle('kites', '<p>About kites, and something else that is longer still.</p>'));
  expect((await findArticle(part.id))?.article.html).toBe(whole.html);
  await expectTrueBooks();
});

test('a link that gave way to its article is that article when it is saved again, until that is gone', async () => {
  const made = await smallArticle('kites');
  const [same, other] = ['http://www.site.example/kites', 'https://short.example/k'];
  for (const address of [same, other]) await saveArticle(made, (await saveLink(address, ''))?.entry.id);
  await tidy(1);
  for (const address of [same, other]) {
    expect(await saveLink(address, '')).toMatchObject({ updated: true, entry: { id: made.id, kind: 'article' } });
    await changeEntry(made.id, { view: 'trash', trashedAt: 1 });
    expect(await saveLink(address, '')).toMatchObject({ updated: false, entry: { id: made.id, view: 'inbox' } });
  }
  await changeEntry(made.id, { view: 'trash', trashedAt: 1 });
  await removeForGood([made.id]);
  expect((await saveLink(other, ''))?.entry).toMatchObject({ kind: 'link', url: other });
  await tidy(1);
  expect((await (await database()).getAllKeys('notes')).filter((name) => name.startsWith('moved:'))).toEqual([]);
  await expectTrueBooks();
});

test('a link that was had back beside its article stays the link', async () => {
  const link = (await saveLink('https://short.example/k', ''))?.entry.id ?? '';
  await saveArticle(await smallArticle('kites'), link);
  await changeEntry(link, { view: 'inbox', trashedAt: 0 });
  expect((await saveLink('https://short.example/k', ''))?.entry.id).toBe(link);
});
