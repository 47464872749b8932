import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf, entryOf } from '@/tests/support/bundles';
import type { Entry } from '@/utils/library/entry';
import { readCell, writeCell } from './csv/cell';
import { readTags, toCsv } from './to-csv';

const HEAD =
  '\ufeffurl,title,byline,site,lang,published,saved,updated,view,read,favourite,progress,minutes,words,tags,highlights\r\n';

async function csv(...entries: Entry[]): Promise<string> {
  let text = '';
  for await (const part of toCsv(listOf(...entries))) text += part;
  return text;
}

async function* listOf(...entries: Entry[]): AsyncGenerator<Entry> {
  yield* entries;
}

const sly = fc.stringMatching(/^[=+\-@\t\r\n'",; ＝＋－＠a|"]{0,12}$/);

test('any text comes back from its cell', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), sly), (text) => {
      expect(readCell(writeCell(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('no cell begins as a formula, nor does any part after a separator', () => {
  fc.assert(
    fc.property(sly, (text) => {
      const cell = writeCell(text).replace(/^"|"$/g, '');
      expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
    }),
    { numRuns: 2000 },
  );
  for (const start of ['=1+1', '+1', '-1', '@a', '\tx', '\rx', '＝1', 'a;=1', 'a,=1', ' =1'])
    expect(writeCell(start)).toBe(`"'${start}"`);
  for (const plain of ['a', '2024-01-01', "it's", 'https://a.example/?b=c', '0.5'])
    expect(writeCell(plain)).toBe(plain);
});

test('an entry is a line of sixteen cells', async () => {
  const entry = entryOf(articleOf({ title: 'A "b", c' }), { tags: ['sea', 'x,y\\'], favourite: true, progress: 0.5 });
  expect(await csv(entry)).toBe(
    `${HEAD}https://harbour.example/ferries,"A ""b"", c",Ines Calloway,Harbour Notes,en,2024-03-01,2024-03-09T16:00:00.000Z,2024-03-09T16:00:00.000Z,inbox,false,true,0.5,4,900,"sea,x\\,y\\\\",0\r\n`,
  );
});

test('an empty list has its columns', async () => {
  expect(await csv()).toBe(HEAD);
});

test('tags come back from their cell', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ minLength: 1 })), async (tags) => {
      let cell = '';
      for await (const part of toCsv(listOf({ ...entryOf(articleOf()), tags, title: 't' }))) cell = part;
      const whole = cell.slice(cell.indexOf(',900,') + 5, cell.lastIndexOf(','));
      expect(readTags(readCell(whole))).toEqual(tags);
    }),
  );
});
