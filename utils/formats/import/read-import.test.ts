// @vitest-environment node
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { fixture, imported, zipOf } from '@/tests/imports/fixture';
import { CSV_SOURCES } from './csv-sources';
import { JSON_SOURCES } from './json-sources';
import { readImport } from './read-import';
import { type ImportFormat, recogniseImport } from './recognise-import';

const FORMATS: readonly ImportFormat[] = [
  ...CSV_SOURCES.map(({ format }) => format),
  ...JSON_SOURCES.map(({ format }) => format),
  'netscape',
  'pocket-html',
  'onetab',
  'addresses',
  'backup',
];
const NAMES = ['pocket-part-0.csv', 'wallabag.json', 'netscape.txt', 'addresses.md', 'omnivore-metadata.json'];

describe('any file', () => {
  test('bytes without sense are answered in every format, and recognised as nothing or as something readable', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...FORMATS), async (bytes, format) => {
        const file = new Blob([new Uint8Array(bytes)]);
        await recogniseImport(file);
        const { taken } = await imported(file, format);
        for (const { url } of taken) expect(url).toMatch(/^https?:/);
      }),
      { numRuns: 300 },
    );
  });

  test('a good file with damaged bytes, cut or not, zipped or not, is answered', async () => {
    const files = await Promise.all(NAMES.map((name) => zipOf({ [name]: fixture(name) })));
    const sources = [...files, ...NAMES.map((name) => new Blob([fixture(name)]))];
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sources), damage, fc.nat(), async (source, changes, cut) => {
        const bytes = new Uint8Array(await source.arrayBuffer());
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const file = new Blob([bytes.subarray(0, bytes.length - (cut % bytes.length))]);
        const format = await recogniseImport(file);
        const { taken, refused } = await imported(file, format ?? 'pocket-csv');
        expect(taken.length + refused.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('Pocket’s tables, written by the rules, come back as they were', async () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}"' -]{0,12}$/u).map((text) => text.trim().replace(/\s+/g, ' '));
    const tag = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u);
    const row = fc.record({
      title: fc.tuple(word, fc.constantFrom('', ',', '"', ';', '\n'), word).map((parts) => parts.join('')),
      url: fc.webUrl({ withQueryParameters: true }),
      time_added: fc.integer({ min: 700_000_000, max: 1_700_000_000 }),
      tags: fc.uniqueArray(tag, { maxLength: 4 }),
      status: fc.constantFrom('unread', 'archive'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const table = Papa.unparse(rows.map((one) => ({ ...one, tags: one.tags.join('|') })));
        const { taken, refused } = await imported(table);
        expect(refused).toEqual([]);
        expect(taken.map(({ url, title, savedAt, tags, view }) => ({ url, title, savedAt, tags, view }))).toEqual(
          rows.map(({ url, title, time_added, tags, status }) => ({
            url: new URL(url).href,
            title: title.replace(/\s+/g, ' ').trim(),
            savedAt: time_added * 1000,
            tags,
            view: status === 'archive' ? 'archive' : 'inbox',
          })),
        );
      }),
    );
  });

  test('a list with nothing in it says that it is empty', async () => {
    for (const text of ['title,url,time_added,tags,status\n', '[]', '']) {
      expect(await imported(text, text === '[]' ? 'wallabag' : 'pocket-csv')).toEqual({
        taken: [],
        refused: [{ what: '', why: 'empty' }],
      });
    }
  });

  test('it ends when it is told to, and the file is not read further', async () => {
    const stop = new AbortController();
    const seen: unknown[] = [];
    for await (const item of readImport(new Blob([fixture('addresses.md')]), 'addresses', { signal: stop.signal })) {
      seen.push(item);
      stop.abort();
    }
    expect(seen).toHaveLength(1);
  });

  test('a file that cannot be read any more is told as damaged', async () => {
    const gone = new Blob(['url\nhttps://gone.example/']);
    gone.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) as unknown as Blob;
    expect(await recogniseImport(gone)).toBeNull();
    expect(await imported(gone, 'table')).toEqual({ taken: [], refused: [{ what: '', why: 'damaged' }] });
  });

  test('what is too long is cut, and a text beyond measure is left out and told', async () => {
    const long = 'x'.repeat(100_000);
    const { taken, refused } = await imported(
      JSON.stringify([
        {
          url: 'https://long.example/',
          is_archived: 0,
          title: long,
          content: 'y'.repeat(16_000_001),
          tags: [long],
          annotations: [{ quote: long }],
        },
      ]),
    );
    expect(taken[0]?.title).toHaveLength(500);
    expect(taken[0]?.tags[0]).toHaveLength(100);
    expect(taken[0]?.highlights[0]?.quote).toHaveLength(10_000);
    expect(taken[0]?.html).toBe('');
    expect(refused).toEqual([{ what: 'https://long.example/', why: 'too-large' }]);
    expect(await imported(`url,title\nhttps://long.example/${long},A title\n`)).toEqual({
      taken: [],
      refused: [{ what: expect.stringMatching(/^https:/), why: 'bad-address' }],
    });
  });
});
