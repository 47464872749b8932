// @vitest-environment node
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { describe, expect, test } from 'vitest';
import { fixture, imported, zipOf } from '@/tests/imports/fixture';
import { blobSource } from './bytes';
import { wholeText } from './read-source';
import { zipFolder } from './zip-folder';

describe('zips of other products', () => {
  test('Pocket: all parts of the zip, each article with its annotations, and the page that no part names', async () => {
    const { taken, refused } = await imported(
      await zipOf({
        'pocket/part_000000.csv': fixture('pocket-part-0.csv'),
        'pocket/annotations/part_000000.json': fixture('pocket-annotations.json'),
        'pocket/part_000001.csv': fixture('pocket-part-1.csv'),
        '__MACOSX/pocket/._part_000000.csv': 'Mac OS X',
      }),
    );
    expect(taken).toHaveLength(8);
    expect(refused).toHaveLength(3);
    expect(taken.find(({ url }) => url === 'https://later.example/one')?.highlights).toEqual([
      { quote: 'The ferry leaves at dusk.', note: 'ask Ida', createdAt: 1651675650000 },
      { quote: 'Bring a coat.', note: '', createdAt: Date.UTC(2022, 4, 4, 15) },
    ]);
    expect(taken.at(-1)).toMatchObject({ url: 'https://nowhere.example/annotated-only', title: 'In no table' });
    // The same address in both parts is passed on twice: whoever keeps it unites its tags.
    expect(taken.filter(({ url }) => url.includes('/kettles')).map(({ tags }) => tags)).toEqual([
      ['tea', 'slow mornings'],
      ['gifts'],
    ]);
  });

  test('Omnivore: texts as they stand, highlights with their notes, and an article without a slug', async () => {
    const html = '<div><p onclick="x()">The wheel turned for nobody.</p></div>';
    const zip = await zipOf({
      'export/metadata_0_to_20.json': fixture('omnivore-metadata.json'),
      'export/content/the-quiet-mill-190f.html': html,
      'export/content/22222222-bbbb.html': '<p>Found by its id.</p>',
      'export/content/orphan.html': '<p>Whose is it?</p>',
      'export/highlights/the-quiet-mill-190f.md': fixture('omnivore-highlights.md'),
    });
    const { taken, refused } = await imported(zip);
    expect(taken[0]).toEqual({
      url: 'https://mills.example/quiet',
      title: 'The quiet mill',
      byline: 'Tomas Veld',
      site: '',
      lang: '',
      published: '2024-09-01T00:00:00.000Z',
      excerpt: 'A wheel that turns for nobody.',
      html,
      image: 'https://mills.example/wheel.jpg',
      savedAt: Date.UTC(2024, 9, 30, 12, 39, 28, 23),
      view: 'archive',
      read: true,
      favourite: false,
      progress: 1,
      tags: ['water', 'craft'],
      highlights: [
        {
          quote: 'The wheel turned\nfor nobody.\nAnd then it stopped.',
          note: '#water #loud\nMy own thought about it.',
          createdAt: 0,
        },
        { quote: 'A second passage.', note: '', createdAt: 0 },
      ],
    });
    expect(taken[1]).toMatchObject({
      title: 'No slug here',
      html: '<p>Found by its id.</p>',
      view: 'inbox',
      progress: 0.01,
      byline: '',
    });
    expect(refused).toEqual([{ what: 'orphan.html', why: 'no-address' }]);
    expect((await imported(fixture('omnivore-metadata.json'))).taken.map(({ html }) => html)).toEqual(['', '']);
  });

  test('lists of several products in one zip are each read as what they are', async () => {
    const zip = await zipOf({
      'a.csv': fixture('instapaper.csv'),
      'b.json': fixture('pinboard.json'),
      'c.md': fixture('addresses.md'),
    });
    const { taken } = await imported(zip);
    expect(taken.map(({ title }) => title)).toEqual(expect.arrayContaining(['Church clocks', 'On scrolling']));
    expect(taken).toHaveLength(6);
  });

  test('a text that is damaged is told, and its article stands as a link', async () => {
    const text = Array.from({ length: 500 }, (_, at) => `<p>${at * 7919} wheels</p>`).join('');
    const path = 'content/the-quiet-mill-190f.html';
    const zip = await zipOf({ [path]: text, 'metadata_0_to_20.json': fixture('omnivore-metadata.json') });
    const bytes = new Uint8Array(await zip.arrayBuffer());
    // The first file's bytes follow its name.
    bytes.fill(0xff, 30 + path.length + 40, 30 + path.length + 400);
    const { taken, refused } = await imported(new Blob([bytes]));
    expect(taken.map(({ title, html }) => [title, html])).toEqual([
      ['The quiet mill', ''],
      ['No slug here', ''],
    ]);
    expect(refused).toEqual([{ what: 'the-quiet-mill-190f.html', why: 'damaged' }]);
  });

  test('a text called “undefined” is nobody’s', async () => {
    const zip = await zipOf({
      'metadata_0_to_20.json': fixture('omnivore-metadata.json'),
      'content/undefined.html': '<p>Whose?</p>',
    });
    expect((await imported(zip)).taken.map(({ html }) => html)).toEqual(['', '']);
  });
});

const NONE = blobSource(new Blob());

describe('the walls of a zip', () => {
  const LIMITS = { files: 3, inflated: 1 << 22, ratio: 200 };

  test('more files than allowed: the first of them', async () => {
    const zip = await zipOf(Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`${at}.csv`, 'url'])));
    const folder = await zipFolder(zip, LIMITS);
    expect(folder.files.map(({ name }) => name)).toEqual(['0.csv', '1.csv', '2.csv']);
    expect(folder.isPart).toBe(true);
  });

  test('a file that swells is left when it has grown too much, not after', async () => {
    const row = `https://bomb.example/,${'Swell'.repeat(1000)},Unread\n`;
    const zip = await zipOf({
      'a.csv': `URL,Selection,Folder\n${row.repeat(5000)}`,
      'b.csv': fixture('instapaper.csv'),
    });
    expect(zip.size * 200).toBeLessThan(row.length * 5000);
    const { taken, refused } = await imported(zip);
    expect(taken.length).toBeLessThan(4500);
    expect(refused).toContainEqual({ what: 'a.csv', why: 'too-large' });
    expect(taken.at(-1)?.title).toBe('In a folder of my own');
  });

  test('the total of all files has its limit too', async () => {
    const { files } = await zipFolder(await zipOf({ a: 'x'.repeat(500_000), b: 'y'.repeat(500_000), c: 'z' }), {
      ...LIMITS,
      inflated: 900_000,
    });
    expect(await wholeText(files[0] ?? NONE, 1e6)).toHaveLength(500_000);
    await expect(wholeText(files[1] ?? NONE, 1e6)).rejects.toThrow(RangeError);
    await expect(wholeText(files[2] ?? NONE, 1e6)).rejects.toThrow(RangeError);
  });

  test('names are never ways: only the last folder and the name are kept', async () => {
    const zip = await zipOf({
      '../../etc/passwd.csv': fixture('instapaper.csv'),
      '/abs/b.csv': 'x',
      'C:\\w\\c.csv': 'y',
    });
    const { files } = await zipFolder(zip);
    expect(files.map(({ folder, name }) => `${folder}|${name}`)).toEqual(['etc|passwd.csv', 'abs|b.csv', 'w|c.csv']);
    expect((await imported(zip)).taken).toHaveLength(4);
  });

  test('a zip in a zip stays shut', async () => {
    const inner = await zipOf({ 'part_000000.csv': fixture('pocket-part-0.csv') });
    expect(
      (await zipFolder(await zipOf({ 'inner.zip': inner, 'inner.bin': inner }))).files.map(({ name }) => name),
    ).toEqual(['inner.bin']);
    expect((await imported(await zipOf({ 'inner.bin': inner }), 'pocket-csv')).taken).toEqual([]);
  });

  test('a zip without its end gives every file that is there, and what there is of the last', async () => {
    const long = `URL,Selection,Folder\n${Array.from({ length: 20_000 }, (_, at) => `https://cut.example/${at * 7919},,Unread\n`).join('')}`;
    const zip = await zipOf({ 'top/a.csv': fixture('instapaper.csv'), 'top/b.csv': long });
    expect((await imported(zip.slice(0, zip.size - 30))).taken).toHaveLength(20_004);
    const { taken, refused } = await imported(zip.slice(0, zip.size / 2));
    expect(taken.length).toBeGreaterThan(4);
    expect(refused).toEqual([
      { what: 'b.csv', why: 'damaged' },
      { what: '', why: 'damaged' },
    ]);
  });

  test.each([true, false])('files whose length stands behind them (%s) are found as well', async (dataDescriptor) => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, dataDescriptor });
    for (const name of ['instapaper.csv', 'matter.csv']) await writer.add(name, new TextReader(fixture(name)));
    const zip = await writer.close();
    expect((await imported(zip.slice(0, zip.size - 30))).taken).toHaveLength(6);
  });
});
