// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { fixture, imported } from '@/tests/imports/fixture';
import { blobSource, type Source } from './bytes';
import { MAX_JSON } from './parse-json';
import { readSource, wholeText } from './read-source';

const read = (name: string) => imported(fixture(name));

describe('JSON of other products', () => {
  test('wallabag: 0 and 1 or false and true, its text untouched, its annotations; nothing reaches a prototype', async () => {
    const { taken, refused } = await read('wallabag.json');
    expect(refused).toEqual([]);
    expect(taken).toMatchObject([
      {
        url: 'https://walls.example/breathe',
        byline: 'Rut Aas, Olav Aas',
        site: 'walls.example',
        lang: 'en-GB',
        published: '2016-02-10T00:00:00+01:00',
        html: '<p>Lime is <b>soft</b>.</p><script>alert(1)</script>',
        image: 'https://walls.example/lime.jpg',
        savedAt: Date.UTC(2016, 8, 8, 9, 55, 58),
        view: 'archive',
        read: true,
        favourite: false,
        tags: ['gardens', 'stone'],
        highlights: [
          { quote: 'Lime is soft', note: 'my note', createdAt: Date.UTC(2024, 0, 2, 9) },
          { quote: 'no text at all', note: '', createdAt: 0 },
        ],
      },
      { url: 'http://walls.example/boolean', view: 'inbox', read: false, favourite: true, lang: '' },
    ]);
    expect(taken[1]).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  test('wallabag: what it says where it could not have the text is no text', async () => {
    const page = '<a href="https://doc.wallabag.org/en/user/errors_during_fetching.html#how-can-i-help-to-fix-that">';
    const told = `wallabag can't retrieve contents for this article. Please ${page}troubleshoot this issue</a>.`;
    const story = `<p>${'A true story. '.repeat(100)}</p><p>${told}</p>`;
    const contents = [
      told,
      `<p>${told.replace("'", '&#039;')}</p>`,
      `<p>Kann nicht geladen werden: ${page}</p>`,
      story,
    ];
    const file = contents.map((content, at) => ({ url: `https://walls.example/${at}`, is_archived: 0, content }));
    const { taken } = await imported(JSON.stringify(file), 'wallabag');
    expect(taken.map(({ html }) => html)).toEqual(['', '', '', story]);
  });

  test('Karakeep: links, their lists among their tags; notes without a page are refused by their names', async () => {
    const { taken, refused } = await read('karakeep.json');
    expect(taken).toMatchObject([
      {
        url: 'https://hedges.example/maps',
        highlights: [{ quote: '', note: 'for the walk' }],
        tags: ['maps', 'country', 'Walks'],
        view: 'archive',
        savedAt: 1717245296000,
      },
    ]);
    expect(refused).toEqual([
      { what: 'A note to myself', why: 'no-address' },
      { what: '#3', why: 'no-address' },
    ]);
  });

  test('Linkwarden: what was written on a link is its note, the collection a tag, unless it is that of all others', async () => {
    const { taken, refused } = await read('linkwarden.json');
    expect(taken).toMatchObject([
      {
        title: 'Roofs of reed',
        favourite: false,
        highlights: [{ quote: '', note: 'Thatch, mostly.' }],
        tags: ['houses'],
        savedAt: Date.UTC(2024, 5, 1, 12, 34, 56, 789),
      },
      { title: 'Ice houses', favourite: true, tags: ['Winter'], savedAt: Date.UTC(2019, 0, 2, 3, 4, 5) },
    ]);
    expect(refused).toEqual([{ what: 'An upload', why: 'no-address' }]);
  });

  test('Pinboard, Readability, Delicious, Obsidian', async () => {
    expect((await read('pinboard.json')).taken).toMatchObject([
      {
        title: 'On scrolling',
        highlights: [{ quote: '', note: 'Re-use what went out of sight.' }],
        tags: ['infinite', 'dom', 'scroll'],
        view: 'archive',
        savedAt: Date.UTC(2016, 9, 31, 15, 57, 56),
      },
      { title: '', tags: [], view: 'inbox' },
    ]);
    expect((await read('readability.json')).taken).toMatchObject([
      {
        url: 'https://kites.example/up',
        title: 'Staying up',
        view: 'archive',
        favourite: true,
        savedAt: Date.UTC(2016, 0, 2, 3, 4, 5),
      },
    ]);
    expect((await read('delicious.json')).taken).toMatchObject([
      { title: 'A small loader', tags: ['loader'], savedAt: 1358531607000 },
    ]);
    expect((await read('obsidian-highlights.json')).taken).toMatchObject([
      {
        url: 'https://stones.example/circle',
        highlights: [
          { quote: 'Nobody lifted them alone.', note: 'true of most things', createdAt: Date.UTC(2025, 2, 4, 5, 6, 7) },
          { quote: 'They lean east.', note: '', createdAt: 0 },
        ],
      },
    ]);
  });

  test('a file that breaks off gives what came before, and says so', async () => {
    const text = fixture('pinboard.json');
    const { taken, refused } = await imported(text.slice(0, text.length - 60));
    expect(taken.map(({ title }) => title)).toEqual(['On scrolling']);
    expect(refused).toEqual([{ what: '', why: 'damaged' }]);
    const nested = fixture('linkwarden.json');
    expect((await imported(nested.slice(0, nested.indexOf('"Ice houses"')))).taken).toHaveLength(1);
  });

  test('a file above the limit is refused before it is read, and one that hid its size while it is', async () => {
    const read = () => {
      throw new Error('read');
    };
    const huge = { name: 'huge.json', size: MAX_JSON + 1, read } as unknown as Source;
    const answers = [];
    for await (const item of readSource(huge, 'wallabag', {})) answers.push(item);
    expect(answers).toEqual([{ what: 'huge.json', why: 'too-large' }]);
    await expect(wholeText({ ...blobSource(new Blob(['[1,2,3]'])), size: 0 }, 5)).rejects.toThrow(RangeError);
  });

  test('a million brackets are answered', async () => {
    const deep = '['.repeat(1_000_000);
    expect(await imported(deep, 'wallabag')).toEqual({ taken: [], refused: [{ what: '', why: 'damaged' }] });
    expect(await imported(deep + ']'.repeat(1_000_000), 'wallabag')).toMatchObject({
      taken: [],
      refused: [{ why: 'no-address' }],
    });
  });

  test('fields of the wrong kind are no more than missing', async () => {
    const { taken } = await imported(
      JSON.stringify([
        {
          url: 'https://odd.example/',
          title: 7,
          is_archived: {},
          tags: 'x',
          annotations: [null, 3, { quote: [] }],
          content: 1,
          created_at: {},
          published_by: 'Ann',
          language: [],
        },
      ]),
      'wallabag',
    );
    expect(taken).toEqual([
      {
        url: 'https://odd.example/',
        title: '',
        byline: '',
        site: '',
        lang: '',
        published: '',
        excerpt: '',
        html: '',
        image: '',
        savedAt: 0,
        view: 'inbox',
        read: false,
        favourite: false,
        progress: 0,
        tags: [],
        highlights: [],
      },
    ]);
  });
});
