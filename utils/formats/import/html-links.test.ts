// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { fixture, imported } from '@/tests/imports/fixture';

describe('lists of links in HTML', () => {
  test('bookmarks: folders of one’s own are tags, scripts and data are refused, nothing needs to be closed', async () => {
    const { taken, refused } = await imported(fixture('netscape.txt'));
    expect(taken.map(({ url, title, tags, savedAt }) => [url, title, tags, savedAt])).toEqual([
      ['https://birds.example/swift?x=1&y=2', 'Swifts <never> land', ['birds', 'summer'], 1500000001000],
      ['https://cellar.example/', 'Cellar', ['Köche & Keller'], 1500000002000],
      ['https://after.example/', 'After the folder', [], 0],
      ['https://last.example/', 'Last, unclosed', ['toread'], 1500000005000],
    ]);
    expect(taken[0]?.highlights).toMatchObject([{ quote: '', note: 'They sleep in the air.' }]);
    expect(refused.map(({ what, why }) => [what.slice(0, 12), why])).toEqual([
      ['javascript:(', 'bad-address'],
      ['data:text/ht', 'bad-address'],
      ['place:sort=8', 'bad-address'],
    ]);
  });

  test('folders stay out of the tags when that is asked for', async () => {
    const { taken } = await imported(fixture('netscape.txt'), 'netscape', { folders: false });
    expect(taken[1]).toMatchObject({ title: 'Cellar', tags: [] });
  });

  test('Pocket’s old list: the heading says what was read', async () => {
    const { taken, refused } = await imported(fixture('pocket.txt'));
    expect(taken.map(({ url, title, tags, view, savedAt }) => [url, title, tags, view, savedAt])).toEqual([
      ['https://bread.example/rye?a=1&b=2', 'Rye & patience', ['baking', 'long reads'], 'inbox', 1488628695000],
      ['https://bread.example/untitled', '', [], 'inbox', 1488628000000],
      ['https://moss.example/walls', 'Moos & Mauern', ['gärten'], 'archive', 1388628695000],
    ]);
    expect(refused).toEqual([{ what: 'javascript:void(0)', why: 'bad-address' }]);
  });

  test('Instapaper’s list has the same shape', async () => {
    const list =
      '<title>Instapaper: Export</title><h1>Unread</h1><ol><li><a href="https://a.example/">A</a></ol><h1>Archive</h1><ol><li><a href="https://b.example/">B</a></ol>';
    const { taken } = await imported(list);
    expect(taken.map(({ title, view }) => [title, view])).toEqual([
      ['A', 'inbox'],
      ['B', 'archive'],
    ]);
  });

  test('three hundred thousand lists within each other are answered soon, and what is within', async () => {
    const deep = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><p><DT><H3>x</H3><b>'.repeat(300_000)}<DT><A HREF="https://deep.example/">Deep</A>`;
    const { taken } = await imported(deep);
    expect(taken).toMatchObject([{ url: 'https://deep.example/', tags: ['x'] }]);
  });
});
