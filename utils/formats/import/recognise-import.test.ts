// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { fixture, zipOf } from '@/tests/imports/fixture';
import { type ImportFormat, recogniseImport } from './recognise-import';

const FIXTURES: readonly (readonly [string, ImportFormat])[] = [
  ['pocket-part-0.csv', 'pocket-csv'],
  ['pocket-part-1.csv', 'pocket-csv'],
  ['pocket-annotations.json', 'page-highlights'],
  ['pocket.txt', 'pocket-html'],
  ['instapaper.csv', 'instapaper'],
  ['instapaper-old.csv', 'instapaper'],
  ['readwise.csv', 'readwise'],
  ['matter.csv', 'matter'],
  ['raindrop.csv', 'raindrop'],
  ['lectern.csv', 'lectern-csv'],
  ['table.csv', 'table'],
  ['omnivore-metadata.json', 'omnivore'],
  ['wallabag.json', 'wallabag'],
  ['karakeep.json', 'karakeep'],
  ['linkwarden.json', 'linkwarden'],
  ['pinboard.json', 'pinboard'],
  ['readability.json', 'readability'],
  ['obsidian-highlights.json', 'page-highlights'],
  ['delicious.json', 'records'],
  ['netscape.txt', 'netscape'],
  ['onetab.txt', 'onetab'],
  ['addresses.md', 'addresses'],
];

const recognise = (...parts: BlobPart[]) => recogniseImport(new Blob(parts));

describe('what a file is', () => {
  test.each(FIXTURES)('%s is %s', async (name, format) => {
    expect(await recognise(fixture(name))).toBe(format);
  });

  test.each(FIXTURES)(
    '%s is so with a byte order mark and the line ends of Windows, and when it breaks off',
    async (name, format) => {
      const text = fixture(name);
      expect(await recognise(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBe(format);
      expect(await recognise(text.slice(0, text.length * 0.9))).toBe(format);
    },
  );

  test.each(FIXTURES)('%s is so in UTF-16', async (name, format) => {
    expect(await recognise(new Uint16Array([...`\ufeff${fixture(name)}`].map((letter) => letter.charCodeAt(0))))).toBe(
      format,
    );
  });

  test.each(FIXTURES)(
    '%s is so in a zip under another name, in a folder of a folder, beside a read-me',
    async (name, format) => {
      const zip = await zipOf({ 'readme.txt': 'See https://example.example/help', 'my/export/a.b': fixture(name) });
      expect(await recogniseImport(zip)).toBe(format);
    },
  );

  test('our own backup is known by its table of contents, wherever it stands', async () => {
    expect(await recogniseImport(await zipOf({ 'top/lectern.json': '{}', 'top/list.csv': fixture('table.csv') }))).toBe(
      'backup',
    );
  });

  test('what is no list is nothing', async () => {
    expect(await recognise('')).toBeNull();
    expect(await recognise('   \n\n')).toBeNull();
    expect(await recognise('No address in here, whatever one does.')).toBeNull();
    expect(await recognise('{"a": 1}')).toBeNull();
    expect(await recognise('<!doctype html><title>A page</title><a href="https://site.example/">home</a>')).toBeNull();
    expect(await recognise(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))).toBeNull();
    expect(await recognise('%PDF-1.7\n%âãÏÓ\n<</URI (https://site.example/)>>')).toBeNull();
    expect(await recognise(new Uint8Array(5000).map((_, at) => (at * 7919) % 251))).toBeNull();
    expect(await recognise('\0\0https://site.example/\0')).toBeNull();
    expect(await recognise('{"a":'.repeat(100_000))).toBeNull();
    expect(await recognise('PK\u0003\u0004 but no zip')).toBeNull();
  });
});
