// @vitest-environment jsdom

import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { bodies, lettersOf } from '@/tests/support/bodies';
import { articleOf, bundleOf, entryOf, highlightOf } from '@/tests/support/bundles';
import { collect, each } from '@/tests/support/collect';
import { manyArticles } from '@/tests/support/many-articles';
import { sanitise } from '@/utils/article/sanitise';
import type { Bundle } from '@/utils/library/bundle';
import { type EpubOptions, writeEpub } from './write-epub';

const about = { title: 'An issue & more', lang: 'en', identifier: 'urn:lectern:1', modified: Date.UTC(2024, 4, 6) };
const words = { contents: 'Contents', highlights: 'Highlights' };

async function write(bundles: readonly Bundle[], options: EpubOptions = {}): Promise<Map<string, string>> {
  const { sink, bytes } = collect();
  await writeEpub(about, words, each(bundles), sink, options);
  const files = new Map<string, string>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes())).getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
  return files;
}

const chapterOf = async (bundle: Bundle) => (await write([bundle])).get('EPUB/article-0001.xhtml') ?? '';
const read = (xml: string) => new DOMParser().parseFromString(xml, 'application/xhtml+xml');
const bodyOf = async (html: string) => read(await chapterOf(bundleOf({ html }))).body;

/** Throws where an XML reader would stop. */
function parseStrictly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

test('begins with its type, not packed, where every reader looks for it', async () => {
  const { sink, bytes } = collect();
  await writeEpub(about, words, each([bundleOf()]), sink);
  expect(new TextDecoder('latin1').decode(bytes().subarray(0, 58))).toMatch(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the signature of a zip holds them
    /^PK\x03\x04.{4}\x00\x00.{12}\x14\x00\x00\x00.{4}mimetypeapplication\/epub\+zip$/s,
  );
});

test('every file of a book of everything is well-formed', async () => {
  const files = await write([...manyArticles(26)]);
  expect([...files.keys()].filter((name) => /article-\d{4}\.xhtml$/.test(name))).toHaveLength(26);
  for (const [name, text] of files) if (/\.(xhtml|opf|ncx|xml)$/.test(name)) parseStrictly(text);
});

test('no letter of any body is lost, and what comes out is well-formed', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (html) => {
      const xhtml = await chapterOf(bundleOf({ html }));
      parseStrictly(xhtml);
      const body = read(xhtml).body;
      body.querySelector('header')?.remove();
      expect(lettersOf(body.textContent ?? '')).toBe(lettersOf(sanitise(html).textContent ?? ''));
    }),
    { numRuns: 15 },
  );
});

test('a chapter says its language and direction; a book of right-to-left chapters turns its pages that way', async () => {
  const arabic = bundleOf({ lang: 'ar', dir: 'rtl' });
  const alone = await write([arabic]);
  const root = read(alone.get('EPUB/article-0001.xhtml') ?? '').documentElement;
  expect([root.lang, root.getAttribute('xml:lang'), root.dir]).toEqual(['ar', 'ar', 'rtl']);
  expect(alone.get('EPUB/package.opf')).toContain('page-progression-direction="rtl"');
  const both = (await write([arabic, bundleOf()])).get('EPUB/package.opf');
  expect(both).toContain('page-progression-direction="ltr"');
  expect(both).toContain('<dc:language>ar</dc:language>');
});

test('a kept picture is in the book once, others are told by their words, nothing is fetched', async () => {
  const [article] = manyArticles(1);
  const files = await write([article as Bundle, article as Bundle]);
  expect([...files.keys()].filter((name) => name.startsWith('EPUB/images/'))).toHaveLength(3);
  const text = await bodyOf('<p><img data-src="https://a.example/p" alt="a boat"></p>');
  expect(text.querySelector('img')).toBeNull();
  expect(text.textContent).toContain('[a boat]');
  for (const xhtml of files.values()) expect(xhtml).not.toMatch(/\s(src|data-src)="(?!images\/|title|article)/);
});

test('the first picture of the first article is the cover', async () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
  const gif = new TextEncoder().encode('GIF89a');
  const [a, b] = ['https://a.example/a', 'https://a.example/b'];
  const images = [
    { src: a, type: 'image/png', bytes: png },
    { src: b, type: 'image/gif', bytes: gif },
  ];
  const html = `<p><img data-src="${b}" alt=""><img data-src="${a}" alt=""></p>`;
  const opf = (await write([{ ...bundleOf({ html, lead: null }), images }])).get('EPUB/package.opf') ?? '';
  const cover = read(opf).querySelector('item[properties="cover-image"]');
  expect(cover?.getAttribute('media-type')).toBe('image/gif');
  expect(read(opf).querySelector('meta[name="cover"]')?.getAttribute('content')).toBe(cover?.id);
  expect((await write([bundleOf()])).get('EPUB/package.opf')).not.toContain('cover');
});

test('footnotes can pop up', async () => {
  const body = await bodyOf('<p>a<sup><a href="#n">1</a></sup></p><ol><li data-anchor="n">b</li></ol>');
  const link = body.querySelector('sup a');
  expect([link?.getAttribute('epub:type'), link?.getAttribute('href')]).toEqual(['noteref', '#p-n']);
  expect(body.querySelector('#p-n')?.getAttribute('epub:type')).toBe('footnote');
});

test('formulas are declared, highlights follow the text', async () => {
  const html = '<p>It left. <math alttext="x"><mi>x</mi></math></p>';
  const files = await write([bundleOf({ html }, { highlights: [highlightOf('It left', { note: 'So?' })] })]);
  expect(files.get('EPUB/package.opf')).toMatch(/<item [^>]*article-0001\.xhtml"[^>]* properties="mathml"/);
  const body = read(files.get('EPUB/article-0001.xhtml') ?? '').body;
  expect(body.querySelector('mark')?.textContent).toBe('It left');
  expect(body.querySelector('.highlights')?.textContent).toBe('HighlightsIt leftSo?2024-03-15');
});

test('a link that was saved unread is a chapter with its address', async () => {
  const link = { ...bundleOf(), entry: entryOf(articleOf(), { kind: 'link' }), article: null };
  expect(
    read(await chapterOf(link))
      .querySelector('a')
      ?.getAttribute('href'),
  ).toBe('https://harbour.example/ferries');
});

test('tells how far it is, and stops when it is told to', async () => {
  const seen: number[] = [];
  await write([...manyArticles(3)], { onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([1, 2, 3]);
  const stop = new AbortController();
  const halfway = write([...manyArticles(3)], {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('enough')),
  });
  await expect(halfway).rejects.toThrow();
});

test('a stream that fails fails the book', async () => {
  const full = new WritableStream<Uint8Array>({ write: () => Promise.reject(new Error('disk full')) });
  await expect(writeEpub(about, words, each([bundleOf()]), full)).rejects.toThrow('disk full');
});
