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

test('without id or address there is no entry', () => {
  for (const bad of [null, {}, { id, url: 'javascript:x' }, { id: '../x', url: 'https://site.example/' }])
    expect(parseEntry(bad)).toBeNull();
});
