// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { fixture, imported, zipOf } from '@/tests/imports/fixture';

const read = (name: string) => imported(fixture(name));

describe('tables of other products', () => {
  test('Pocket: tags by pipes, titles that are addresses, titles over two lines, what is no page', async () => {
    const { taken, refused } = await read('pocket-part-0.csv');
    expect(taken.map(({ url, title, tags, view, read }) => [url, title, tags, view, read])).toEqual([
      [
        'https://kitchen.example/kettles?utm_source=mail',
        'Seven kettles, "tested" and ranked',
        ['tea', 'slow mornings'],
        'inbox',
        false,
      ],
      ['https://harbour.example/tides', '', [], 'archive', true],
      ['https://notes.example/two-lines', 'A title over two lines', ['essays'], 'inbox', false],
      ['https://sea.example/%D8%A8%D8%AD%D8%B1', 'مقالة عن البحر', ['قراءة', '日本'], 'inbox', false],
      ['https://untitled.example/page', '', ['a', 'b'], 'inbox', false],
    ]);
    expect(taken.map(({ savedAt }) => savedAt)).toEqual([
      1551675600000, 1551675700000, 1551675800000, 1551675900000, 0,
    ]);
    expect(refused).toEqual([
      { what: 'feed:https://news.example/rss', why: 'bad-address' },
      { what: 'No address at all', why: 'no-address' },
      { what: 'javascript:alert(1)', why: 'bad-address' },
    ]);
  });

  test('Instapaper: the selection is a highlight, folders of one’s own are tags', async () => {
    const { taken, refused } = await read('instapaper.csv');
    expect(refused).toEqual([]);
    expect(taken.map(({ title, tags, view, favourite, savedAt }) => [title, tags, view, favourite, savedAt])).toEqual([
      ['Where rivers end', [], 'inbox', false, 1700000000000],
      ['Church clocks', ['time', 'towns, old'], 'archive', false, 1700000001000],
      ['A liked one', ['café'], 'inbox', true, 1700000002000],
      ['In a folder of my own', ['Winter reading'], 'inbox', false, 1700000003000],
    ]);
    expect(taken[0]?.highlights).toEqual([
      { quote: 'Silt is\npatient, and "slow".', note: '', createdAt: 1700000000000 },
    ]);
    expect((await read('instapaper-old.csv')).taken[1]).toMatchObject({
      tags: ['Winter reading'],
      savedAt: 0,
      highlights: [],
    });
  });

  test('Instapaper: a star says nothing of where an article is, in whatever order its rows come', async () => {
    const rows = (...folders: string[]) =>
      folders.map((folder) => `https://a.example/,A,,${folder},1700000000,[]`).join('\n');
    for (const folders of [['Starred', 'Unread'], ['Unread', 'Starred'], ['Starred']]) {
      const { taken } = await imported(`URL,Title,Selection,Folder,Timestamp,Tags\n${rows(...folders)}\n`);
      expect(taken.map(({ view, read }) => [view, read])).toEqual(folders.map(() => ['inbox', false]));
      expect(taken.map(({ favourite }) => favourite)).toEqual(folders.map((folder) => folder === 'Starred'));
    }
  });

  test.each(['time_added', 'saved_at', 'Creation date', 'created at', 'date added', 'Added'])(
    'a column called %s tells when something was saved',
    async (name) => {
      const { taken } = await imported(`url,title,${name}\nhttps://a.example/,A,2019-03-04 05:06:07+00\n`);
      expect(taken).toMatchObject([{ savedAt: Date.UTC(2019, 2, 4, 5, 6, 7), view: 'inbox', read: false }]);
    },
  );

  test('Readwise: tags as Python writes them, progress, and no feeds unless they are asked for', async () => {
    const { taken, refused } = await read('readwise.csv');
    expect(taken.map(({ title, tags, view, progress, savedAt }) => [title, tags, view, progress, savedAt])).toEqual([
      ['Lamps of the north', ['light', "it's late", 'café'], 'inbox', 0.42, Date.UTC(2022, 10, 6, 4, 33, 50, 442)],
      ['Short and sweet', ['shortlist'], 'inbox', 0, Date.UTC(2022, 10, 7, 4, 33, 50)],
      ['Read long ago', ['light'], 'archive', 1, Date.UTC(2021, 0, 2, 3, 4, 5)],
    ]);
    expect(refused).toEqual([
      { what: 'https://lamps.example/feed', why: 'feed' },
      { what: 'mailto:reader-forwarded-email/4b1e', why: 'bad-address' },
    ]);
    const all = await imported(fixture('readwise.csv'), 'readwise', { feeds: true });
    expect(all.taken.map(({ title }) => title)).toContain('From a feed');
  });

  test('Matter: queue, favourites and tags by semicolons', async () => {
    const { taken } = await read('matter.csv');
    expect(taken).toMatchObject([
      {
        url: 'https://routes.example/salt',
        byline: 'Mara Lind',
        site: 'Old Routes',
        tags: ['trade', 'history'],
        view: 'inbox',
        read: false,
        favourite: false,
        savedAt: Date.UTC(2023, 3, 1, 10, 11, 12),
      },
      {
        url: 'https://routes.example/amber',
        byline: 'Lind, Mara',
        tags: [],
        view: 'archive',
        read: true,
        favourite: true,
        savedAt: Date.UTC(2023, 3, 2, 10, 11, 12, 345),
      },
    ]);
    expect((await imported(await zipOf({ 'Matter export/_matter_history.csv': fixture('matter.csv') }))).taken).toEqual(
      taken,
    );
  });

  test('Raindrop: folders are tags, and one cell holds all highlights', async () => {
    const { taken } = await read('raindrop.csv');
    expect(taken[0]).toMatchObject({
      url: 'https://food.example/pasta',
      excerpt: 'Water first.',
      image: 'https://food.example/p.jpg',
      tags: ['cooking', 'slow food', 'Kitchen', 'Italian'],
      favourite: true,
      highlights: [
        { quote: '', note: 'my grandmother disagrees' },
        { quote: 'Salt the water.', note: 'more than you think' },
        { quote: 'Never rinse.', note: '' },
      ],
    });
    expect(taken[1]).toMatchObject({ tags: [], favourite: false, excerpt: '', highlights: [] });
  });

  test('our own table: the guard against formulas is undone, an apostrophe of the title stays', async () => {
    const { taken } = await read('lectern.csv');
    expect(taken).toMatchObject([
      {
        title: '=SUM of its parts',
        byline: 'Ada N.',
        site: 'Own Pages',
        lang: 'en-GB',
        published: '2024-02-03',
        savedAt: Date.UTC(2024, 1, 4, 5, 6, 7),
        view: 'archive',
        read: true,
        favourite: true,
        progress: 0.5,
        tags: ['maths', '-minus', 'a,b'],
      },
      { title: "'tis a quote, kept", lang: 'de', view: 'inbox', read: false, tags: [] },
      { title: "'twas typed by hand", view: 'trash', savedAt: 0, tags: ['one'] },
    ]);
  });

  test('a table nobody knows, saved by a spreadsheet with semicolons, is read by its addresses', async () => {
    const { taken } = await read('table.csv');
    expect(taken).toMatchObject([
      {
        url: 'https://office.example/one',
        title: 'From a spreadsheet',
        tags: ['work', 'later'],
        savedAt: Date.UTC(2024, 2, 1),
      },
      { url: 'https://office.example/two', savedAt: 0 },
    ]);
  });
});
