import { configure, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, test } from 'vitest';
import { articlesOf, openBackup } from '@/tests/support/backups';
import { articleOf, entryOf } from '@/tests/support/bundles';
import { collect } from '@/tests/support/collect';
import { readBackup } from './read-backup';

configure({ useWebWorkers: false });

const ID = 'a'.repeat(26);
const ABOUT = JSON.stringify({ format: 'lectern-backup', version: 1, made: '2024-05-06T00:00:00.000Z', articles: 1 });
const { html: _, ...article } = articleOf();
const ENTRY = JSON.stringify({
  entry: entryOf(articleOf()),
  bodies: ['t'],
  highlights: 0,
  pictures: [],
  position: null,
});
const BODY = JSON.stringify({ id: `${ID}.0000000a`, takenAt: 1, article });
const GOOD: Readonly<Record<string, string | Uint8Array>> = {
  'lectern.json': ABOUT,
  [`articles/${ID}/t.json`]: BODY,
  [`articles/${ID}/t.html`]: '<!doctype html>\n<p>a</p>',
  [`articles/${ID}/entry.json`]: ENTRY,
};

async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array<ArrayBuffer>> {
  const { sink, bytes } = collect();
  const zip = new ZipWriter(sink, { dataDescriptor: false });
  for (const [name, content] of Object.entries(files))
    await zip.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  await zip.close();
  return bytes();
}

const answer = async (files: Readonly<Record<string, string | Uint8Array>>) =>
  articlesOf(await openBackup(new Blob([await zipOf(files)])));
const damaged = [{ what: 'The last ferry', why: 'damaged' }];

test('a good one is read', async () => {
  expect(await answer(GOOD)).toMatchObject([{ entry: { id: ID }, bodies: [{ article: { html: '<p>a</p>' } }] }]);
});

test('a text that bears the name of another article is none of this one', async () => {
  for (const id of [`${'b'.repeat(26)}.0000000a`, `${ID}.0000000A`, ID, 'x', ''])
    expect(await answer({ ...GOOD, [`articles/${ID}/t.json`]: JSON.stringify({ id, takenAt: 0, article }) })).toEqual(
      damaged,
    );
});

test('names that climb out of their folder are names of nothing', async () => {
  const strange = {
    '../../x/entry.json': ENTRY,
    '/etc/passwd': 'x',
    [`articles/${ID}/../entry.json`]: 'x',
    'images/../a.png': 'x',
    'articles\\b': 'x',
  };
  const backup = await openBackup(new Blob([await zipOf({ ...GOOD, ...strange })]));
  expect(backup.count).toBe(1);
  expect(await articlesOf(backup)).toMatchObject([{ entry: { id: ID } }]);
  expect(await backup.image('../a')).toBeNull();
  expect(await answer({ ...GOOD, [`articles/${ID}/entry.json`]: ENTRY.replace('["t"]', '["../t"]') })).toEqual(damaged);
});

test('a bomb is put out while it unpacks', async () => {
  const bomb = new Uint8Array(70_000_000);
  expect(await answer({ ...GOOD, [`articles/${ID}/t.html`]: bomb })).toEqual([
    { what: 'The last ferry', why: 'too-large' },
  ]);
});

test('a size that is not true is no way around that', async () => {
  const bytes = await zipOf({ ...GOOD, [`articles/${ID}/t.html`]: new Uint8Array(3_000_000).fill(32) });
  const view = new DataView(bytes.buffer);
  let changed = 0;
  for (let at = 0; at < bytes.length - 28; at++) {
    if (view.getUint32(at, true) !== 0x02014b50 || view.getUint32(at + 24, true) !== 3_000_000) continue;
    view.setUint32(at + 24, 5, true);
    changed++;
  }
  expect(changed).toBe(1);
  const [found] = await articlesOf(await openBackup(new Blob([bytes])));
  expect(found).toMatchObject({ what: 'The last ferry' });
});

test('a member that is there twice is no member', async () => {
  const text = new TextDecoder('latin1').decode(await zipOf({ ...GOOD, [`articles/${ID}/u.html`]: 'x' }));
  const bytes = Uint8Array.from(text.replaceAll(`${ID}/u.html`, `${ID}/t.html`), (letter) => letter.charCodeAt(0));
  expect(await articlesOf(await openBackup(new Blob([bytes])))).toEqual(damaged);
});

test('a hundred thousand members are counted, not kept', async () => {
  const name = new TextEncoder().encode('articles/x');
  const header = new Uint8Array(30 + name.length);
  new DataView(header.buffer).setUint32(0, 0x04034b50, true);
  header[26] = name.length;
  header.set(name, 30);
  const many = new Uint8Array(100_000 * header.length);
  for (let at = 0; at < many.length; at += header.length) many.set(header, at);
  const start = await zipOf(GOOD);
  const end = Buffer.from(start).indexOf('PK\x01\x02');
  const backup = await openBackup(new Blob([start.subarray(0, end), many]));
  expect([backup.count, backup.isWhole]).toEqual([1, false]);
  expect(await articlesOf(backup)).toMatchObject([{ entry: { id: ID } }]);
}, 30_000);

test('JSON that is deep, of another shape or of prototypes changes nothing', async () => {
  const entry = `articles/${ID}/entry.json`;
  for (const bad of [
    '['.repeat(200_000),
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    'null',
    '{}',
    '"x"',
    '{"entry":[]}',
    '',
  ])
    expect(await answer({ ...GOOD, [entry]: bad })).toEqual([{ what: ID, why: 'damaged' }]);
  const sly = ENTRY.replace(
    '{"entry":{',
    '{"__proto__":{"position":1},"entry":{"__proto__":{"evil":1},"constructor":1,',
  );
  const [found] = await answer({ ...GOOD, [entry]: sly });
  expect(found).toMatchObject({ entry: { id: ID } });
  expect((found as unknown as { entry: object }).entry).not.toHaveProperty('evil');
  expect(Object.hasOwn((found as unknown as { entry: object }).entry, 'constructor')).toBe(false);
  expect(await answer({ ...GOOD, [entry]: ENTRY.replaceAll('https://harbour.example', 'javascript:x') })).toEqual([
    { what: ID, why: 'damaged' },
  ]);
});

test('another format, a newer version and no zip at all are told apart', async () => {
  const open = async (about: string) => readBackup(new Blob([await zipOf({ ...GOOD, 'lectern.json': about })]));
  expect(await open(ABOUT.replace('lectern-backup', 'other'))).toBe('not-a-backup');
  expect(await open(ABOUT.replace('"version":1', '"version":2'))).toBe('newer');
  expect(await open('{')).toBe('not-a-backup');
  expect(await readBackup(new Blob(['<html>']))).toBe('not-a-backup');
});
