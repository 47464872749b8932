import { expect, test } from 'vitest';
import { takeBack } from './amend';
import type { Entry } from './entry';
import { parseEntry } from './parse-entry';

const entry = (fields: Partial<Entry>) =>
  parseEntry({ id: 'a'.repeat(26), url: 'https://example.org/', ...fields }) as Entry;

test('what a change did is taken back, and nothing that was changed since', () => {
  const before = entry({ read: false, tags: ['kept', 'old'] });
  const change = { read: true, view: 'inbox', tags: ['kept', 'new'] } as const;
  const now = entry({ read: true, favourite: true, tags: ['kept', 'meanwhile', 'new'] });
  expect(takeBack(before, change, now)).toEqual({ read: false, tags: ['kept', 'meanwhile', 'old'] });
});

test('what was changed again since stays as it is', () => {
  const archived = { view: 'archive' } as const;
  expect(takeBack(entry({}), archived, entry({ view: 'trash', trashedAt: 5 }))).toEqual({});
  const deleted = { view: 'trash', trashedAt: 7 } as const;
  expect(takeBack(entry({ view: 'archive' }), deleted, entry({ view: 'inbox' }))).toEqual({});
  expect(takeBack(entry({ view: 'archive' }), deleted, entry({ view: 'trash', trashedAt: 5 }))).toEqual({
    view: 'archive',
    trashedAt: 0,
  });
});

test('a change without tags leaves the tags alone', () => {
  expect(takeBack(entry({ tags: ['one'] }), { read: true }, entry({ read: true }))).toEqual({ read: false });
});
