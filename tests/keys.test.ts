import { expect, test } from 'vitest';
import { articleKeys } from '@/components/hooks/reading/article-keys';
import { actFor } from '@/components/keys/act-for';
import { KEY_GROUPS, type KeyLine } from '@/components/keys/key-groups';
import { keySections } from '@/components/keys/key-sections';
import { rowKeys } from '@/components/library/row-keys';
import type { Entry } from '@/utils/library/entry';
import { parseEntry } from '@/utils/library/parse-entry';
import { parseSettings } from '@/utils/settings/parse-settings';

type Name = keyof typeof KEY_GROUPS;

const nothing = () => undefined;
const articleActs = { save: nothing, toggleArchive: nothing, copyLink: nothing };
const rowActs = {
  open: nothing,
  openFull: nothing,
  toggleRead: nothing,
  toggleFavourite: nothing,
  toggleArchive: nothing,
  trash: nothing,
  revive: nothing,
  restore: nothing,
};
const entry = parseEntry({ id: 'a'.repeat(26), url: 'https://example.org/' }) as Entry;

const linesOf = (names: readonly Name[]) => names.flatMap((name): readonly KeyLine[] => KEY_GROUPS[name].lines);
const keysOf = (...names: Name[]) => [...new Set(linesOf(names).flatMap(({ keys }) => keys))].sort();

test('an article listens to the keys that are told of it, and to no other', () => {
  const keys = articleKeys(articleActs, parseSettings({}), nothing);
  expect(Object.keys(keys).sort()).toEqual(keysOf('article'));
});

test('a row listens to the keys that are told of it, and to no other', () => {
  const keys = rowKeys(rowActs, entry, nothing, nothing);
  expect(Object.keys(keys).sort()).toEqual(keysOf('row', 'choice'));
});

test('what types a character is silent where letters are switched off', () => {
  const keys = rowKeys(rowActs, entry, nothing, nothing);
  expect(actFor(keys, 'j', true)).toBeDefined();
  expect(actFor(keys, 'j', false)).toBeUndefined();
  expect(actFor(keys, 'ArrowDown', false)).toBeDefined();
  expect(actFor(keys, 'q', true)).toBeUndefined();
});

test.each<[string, Name[]]>([
  ['in the popup with an article', ['article', 'marks', 'popup', 'search']],
  ['on the full page', ['article', 'marks', 'reader']],
  ['in the library', ['row', 'choice', 'search', 'chosen']],
])('%s no key does two things', (_where, names) => {
  const told = linesOf(names).flatMap(({ keys, hold = '' }) => keys.map((key) => `${hold} ${key}`));
  expect([...new Set(told)]).toEqual(told);
});

test.each([undefined, 'popup', 'reader', 'library', 'panel'] as const)(
  'the sheet of "%s" tells how it is opened',
  (place) => {
    const told = [...keySections(place, true).values()].flat().flatMap(({ keys }) => keys);
    expect(told).toContain('?');
  },
);

test('the sheet tells of a place what is heard there, and of no letter that is switched off', () => {
  expect([...keySections('reader', true).keys()]).toEqual([
    'options_reading',
    'highlights_here',
    'full_page',
    'keys_everywhere',
  ]);
  expect([...keySections('reader', false)]).toEqual([['full_page', [{ keys: ['Escape'], does: 'back_to_page' }]]]);
  expect([...keySections(undefined, true).values()].flat()).toHaveLength(
    Object.values(KEY_GROUPS).flatMap(({ lines }): readonly KeyLine[] => lines).length,
  );
});
