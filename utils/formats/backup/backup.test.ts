import { BlobReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articlesOf, openBackup } from '@/tests/support/backups';
import { collect, each } from '@/tests/support/collect';
import { libraries, wholeOf } from '@/tests/support/wholes';
import type { Whole } from '@/utils/library/bundle';
import type { SavedSearch } from '@/utils/library/saved-search';
import { parseShelf } from '@/utils/library/shelf';
import { readBackup } from './read-backup';
import { type ImageBytes, writeBackup } from './write-backup';

const image: ImageBytes = { type: 'image/webp', bytes: new Uint8Array([0, 1, 2, 255]) };

const SEARCHES: readonly SavedSearch[] = [
  { name: 'Short ones', shelf: parseShelf('archive'), query: 'min:<10 ‏طيور', sort: { by: 'length', reversed: true } },
];

async function backUp(wholes: readonly Whole[], kept: ImageBytes | null = image): Promise<Blob> {
  const { sink, bytes } = collect();
  await writeBackup({ entries: each(wholes), searches: SEARCHES, image: async () => kept, count: wholes.length }, sink);
  return new Blob([bytes()]);
}

async function samples(count: number): Promise<Whole[]> {
  const library = fc.sample(libraries, { seed: 3, numRuns: 40 }).flat();
  const given = [...new Map(library.map((parts) => [parts.number, parts])).values()].filter(
    ({ htmls }) => htmls.length > 0,
  );
  return Promise.all(given.slice(0, count).map(wholeOf));
}

test('what is written is read again, letter by letter and byte by byte', async () => {
  await fc.assert(
    fc.asyncProperty(libraries, async (library) => {
      const wholes = await Promise.all(library.map(wholeOf));
      const backup = await openBackup(await backUp(wholes));
      expect(await articlesOf(backup)).toEqual(wholes);
      const entries = [];
      for await (const entry of backup.entries()) entries.push(entry);
      expect(entries).toEqual(wholes.map(({ entry }) => entry));
      expect(await backup.searches()).toEqual(SEARCHES);
      expect([backup.told, backup.count, backup.isWhole]).toEqual([wholes.length, wholes.length, true]);
      for (const { hash } of wholes.flatMap(({ pictures }) => pictures))
        expect(await backup.image(hash)).toEqual(image);
    }),
    { numRuns: 30 },
  );
});

test('people can read it: a folder for each article, its text as a page', async () => {
  const [whole] = await samples(1);
  const names = (await new ZipReader(new BlobReader(await backUp([whole as Whole]))).getEntries()).map(
    ({ filename }) => filename,
  );
  const id = whole?.entry.id;
  expect(names).toEqual(
    expect.arrayContaining([
      'lectern.json',
      `articles/${id}/entry.json`,
      `articles/${id}/00000000.html`,
      `articles/${id}/00000000.json`,
    ]),
  );
});

test('pictures are written once, and those that are gone are left out', async () => {
  const wholes = (await samples(2)).map((whole) => ({
    ...whole,
    pictures: [{ articleId: whole.entry.id, src: 'https://a.example/p', hash: 'aa' }],
  }));
  const names = (await new ZipReader(new BlobReader(await backUp(wholes))).getEntries()).map(
    ({ filename }) => filename,
  );
  expect(names.filter((name) => name.startsWith('images/'))).toEqual(['images/aa.webp']);
  const without = await openBackup(await backUp(wholes, null));
  expect(await without.image('aa')).toBeNull();
  expect(await articlesOf(without)).toEqual(wholes);
});

test('what could not be read and pictures without bytes are left out and counted', async () => {
  const [first] = await samples(1);
  const whole = { ...(first as Whole), pictures: [{ articleId: 'a', src: 'https://a.example/p', hash: 'aa' }] };
  const { sink, bytes } = collect();
  const entries = each([{ what: 'x', why: 'damaged' } as const, whole]);
  expect(await writeBackup({ entries, searches: [], image: async () => null, count: 2 }, sink)).toBe(2);
  expect(await articlesOf(await openBackup(new Blob([bytes()])))).toMatchObject([{ entry: whole.entry }]);
});

test('of a file that breaks off, what is there is read, and that it broke off is said', async () => {
  const wholes = await samples(6);
  const file = await backUp(wholes);
  const ends = [file.size - 1, file.size - 400, Math.round(file.size / 2), 300];
  for (const end of ends) {
    const backup = await openBackup(file.slice(0, end));
    const found = (await articlesOf(backup)).filter((article) => 'entry' in article);
    expect(backup.isWhole).toBe(false);
    expect(backup.told).toBe(6);
    expect(wholes).toEqual(expect.arrayContaining(found));
  }
  const almost = await articlesOf(await openBackup(file.slice(0, file.size - 1)));
  expect(almost).toEqual(wholes);
});

test('a damaged member costs its own article alone', async () => {
  const wholes = await samples(4);
  const bytes = new Uint8Array(await (await backUp(wholes)).arrayBuffer());
  const name = new TextEncoder().encode(`articles/${wholes[1]?.entry.id}/entry.json`);
  const at = Buffer.from(bytes).indexOf(Buffer.from(name)) + name.length;
  bytes.fill(0x55, at, at + 60);
  const found = await articlesOf(await openBackup(new Blob([bytes])));
  expect(found[1]).toEqual({ what: wholes[1]?.entry.id, why: 'damaged' });
  expect([found[0], found[2], found[3]]).toEqual([wholes[0], wholes[2], wholes[3]]);
});

test('a picture of which one byte was changed is missing', async () => {
  const [first] = await samples(1);
  const whole = first as Whole;
  const file = await backUp([
    { ...whole, pictures: [{ articleId: whole.entry.id, src: 'https://a.example/p', hash: 'aa' }] },
  ]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const at = Buffer.from(bytes).indexOf('images/aa.webp') + 'images/aa.webp'.length;
  bytes[at + 3] = 254;
  const backup = await openBackup(new Blob([bytes]));
  expect(await backup.image('aa')).toBeNull();
  expect(await articlesOf(backup)).toMatchObject([{ entry: { id: whole.entry.id } }]);
});

test('whatever bytes are changed, the answer is articles and refusals', async () => {
  const wholes = await samples(3);
  const good = new Uint8Array(await (await backUp(wholes)).arrayBuffer());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 30 }), async (changes) => {
      const bytes = good.slice();
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      const backup = await readBackup(new Blob([bytes]));
      if (typeof backup !== 'string') await articlesOf(backup);
    }),
    { numRuns: 30 },
  );
  for (const none of [[], [0x50, 0x4b, 5, 6], [1, 2, 3]])
    expect(await readBackup(new Blob([new Uint8Array(none)]))).toBe('not-a-backup');
});

test('a failing source or sink fails the backup, and it stops when told to', async () => {
  const wholes = await samples(2);
  const full = new WritableStream<Uint8Array>({ write: () => Promise.reject(new Error('disk full')) });
  const source = { entries: each(wholes), searches: [], image: async () => null, count: 2 };
  await expect(writeBackup(source, full)).rejects.toThrow('disk full');
  const stop = new AbortController();
  const seen: number[] = [];
  const onProgress = (done: number) => {
    seen.push(done);
    stop.abort(new Error('enough'));
  };
  const halfway = writeBackup({ ...source, entries: each(wholes) }, collect().sink, {
    signal: stop.signal,
    onProgress,
  });
  await expect(halfway).rejects.toThrow();
  expect(seen).toEqual([1]);
});
