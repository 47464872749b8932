import { expect, test } from 'vitest';
import { parseEntry } from './parse-entry';

const id = 'a'.repeat(26);

test('an entry is repaired field by field', () => {
  expect(
    parseEntry({
      id,
      url: 'https://site.example/',
      title: '',
      progress: 7,
      view: 'attic',
      dir: 'x',
      order: -1,
      savedAt: 5,
      tags: ['b', 'a, c', 'b', 7],
      bodyId: '../x',
      read: 'yes',
    }),
  ).toMatchObject({
    title: 'https://site.example/',
    progress: 1,
    view: 'inbox',
    dir: 'ltr',
    order: 5,
    tags: ['a c', 'b'],
    bodyId: '',
    read: false,
    kind: 'article',
  });
});

test('an address that is too long is none: a part of it would lead elsewhere', () => {
  const url = 'https://site.example/';
  for (const long of [`${url}${'x'.repeat(5000)}`, `${url}${'é'.repeat(1000)}`]) {
    expect(parseEntry({ id, url: long })).toBeNull();
    expect(parseEntry({ id, url, pageUrl: long })).toMatchObject({ url, pageUrl: url });
  }
});

test('without id or address there is no entry', () => {
  for (const bad of [null, {}, { id, url: 'javascript:x' }, { id: '../x', url: 'https://site.example/' }])
    expect(parseEntry(bad)).toBeNull();
});
