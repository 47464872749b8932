// @vitest-environment node
import { expect, test } from 'vitest';
import { imported } from '@/tests/imports/fixture';
import { recogniseImport } from './recognise-import';

/** Addresses, titles and days of all that is read of a text. */
async function read(text: string) {
  const { taken, refused } = await imported(text);
  const day = (time: number) => (time === 0 ? '' : new Date(time).toISOString().slice(0, 10));
  return [...taken.map(({ url, title, savedAt }) => [url, title, day(savedAt)]), ...refused.map(({ why }) => why)];
}

const A = ['https://a.example/1', 'One, two', '2020-09-13'];
const B = 'https://b.example/2';

test.each([
  ['a line that tells the delimiter', 'sep=,\nURL,Title,Created\nhttps://a.example/1,"One, two",1600000000\n'],
  ['one that tells another', '"sep=;"\r\nURL;Title;Created\r\nhttps://a.example/1;One, two;1600000000\r\n'],
  ['a bar', 'sep=|\nURL|Title|Created\nhttps://a.example/1|One, two|1600000000\n'],
  ['a comma in the name of a column', 'Title;URL;"Tags, labels";Created\n"One, two";https://a.example/1;;1600000000\n'],
  [
    'one name with more commas than there are columns',
    '"a,b,c,d";URL;Title;Added\nx;https://a.example/1;One, two;2020-09-13\n',
  ],
  ['tabs', 'URI\tTitle\tCreated\nhttps://a.example/1\tOne, two\t1600000000\n'],
  [
    'other names for addresses',
    'given_url;resolved_url;title;time_added\nhttps://t.example/x;https://a.example/1;One, two;1600000000\n',
  ],
  ['names that nobody knows', 'Seite;Title;Date\nhttps://a.example/1;One, two;2020-09-13\n'],
])('a table with %s', async (_, text) => {
  expect(await read(text)).toEqual([A]);
});

test('a column of addresses that is empty in a row leaves it to the next', async () => {
  const text = 'given_url,resolved_url,title\nhttps://a.example/1,,A\nhttps://t.example/,https://b.example/2,B\n';
  expect((await read(text)).map(([url]) => url)).toEqual(['https://a.example/1', 'https://b.example/2']);
});

test('Pocket without its header', async () => {
  const rows = [
    '"One, two",https://a.example/1,1600000000,x|y,archive',
    'https://b.example/2,https://b.example/2,,,unread',
  ];
  for (const text of [rows.join('\n'), rows.toReversed().join('\n')]) {
    expect(await recogniseImport(new Blob([text]))).toBe('pocket-csv');
    const { taken } = await imported(text);
    expect(taken).toHaveLength(2);
    expect(taken).toContainEqual(
      expect.objectContaining({ url: A[0], title: A[1], view: 'archive', tags: ['x', 'y'], savedAt: 1600000000000 }),
    );
  }
});

test('a table without header is read by what stands in it', async () => {
  expect(await read('https://a.example/1,1600000000,,a\nhttps://a.example/2,1600000000,,b\n')).toEqual([
    ['https://a.example/1', '', '2020-09-13'],
    ['https://a.example/2', '', '2020-09-13'],
  ]);
  expect(await read('7;One, two;https://a.example/1;2020-09-13\n8;And more;https://b.example/2;2021-09-13')).toEqual([
    A,
    ['https://b.example/2', 'And more', '2021-09-13'],
  ]);
  expect(await read('https://a.example/1,A title')).toEqual([['https://a.example/1', 'A title', '']]);
});

test('of many rows a few may have no address: they are told', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, at) => `${at},Title of ${at},${at % 9 === 8 ? '' : `https://n.example/${at}`}`,
  );
  const found = await read(rows.join('\r\n'));
  expect(found).toHaveLength(3000);
  expect(found[0]).toEqual(['https://n.example/0', 'Title of 0', '']);
  expect(found.filter((one) => one === 'no-address')).toHaveLength(333);
});

test('addresses that are no table are each read', async () => {
  expect(await read('https://a.example/1, https://a.example/2\nhttps://a.example/3, https://a.example/4')).toHaveLength(
    4,
  );
  expect(await read('Look here, https://a.example/1\nor, there, at https://a.example/2')).toHaveLength(2);
});

test('an address may be that of a house', async () => {
  expect(await read('Name,Address,Page\nAnna,"Elm Street 1",https://a.example/1\n')).toEqual([[A[0], 'Anna', '']]);
  expect(await read('Name,Address\nThree,https://b.example/2\n')).toEqual([[B, 'Three', '']]);
  expect(await recogniseImport(new Blob(['Name,Address\nAnna,"Elm Street 1"\n']))).toBeNull();
});
