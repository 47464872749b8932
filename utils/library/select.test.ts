import { describe, expect, test } from 'vitest';
import { Catalogue } from './catalogue';
import type { Entry } from './entry';
import { fuzzy } from './fuzzy';
import { emptyPack, writeSlot } from './pack';
import { parseEntry } from './parse-entry';
import { parseQuery } from './query';
import { select, tagged } from './select';
import type { SortKey } from './sort';

const entries = [
  { title: 'Über Łódź', site: 'Zeitung', lang: 'de', savedAt: 1, minutes: 4, tags: ['Städte', 'art'] },
  {
    title: '最後の渡し船',
    site: 'Minato',
    lang: 'ja',
    savedAt: 2,
    minutes: 9,
    view: 'archive',
    published: '2024-05-01',
  },
  {
    title: 'Slow Trains',
    byline: 'Ines Calloway',
    savedAt: 3,
    minutes: 12,
    progress: 0.5,
    favourite: true,
    tags: ['art'],
  },
  { title: 'Тихая река', lang: 'ru', savedAt: 4, minutes: 2, read: true },
  { title: 'Thrown away', savedAt: 5, view: 'trash', tags: ['art'] },
  { title: 'A link', savedAt: 6, kind: 'link', tags: ['art history'] },
].map((fields, at) => {
  const id = String.fromCharCode(97 + at).repeat(26);
  return parseEntry({ id, url: `https://www.host-${at}.example/x`, ...fields }) as Entry;
});

function catalogueOf(all: readonly Entry[]): Catalogue {
  const pack = emptyPack(0);
  // With a hole, as after a deletion.
  all.forEach((entry, at) => {
    writeSlot(pack, at + 1, entry);
  });
  return new Catalogue([pack]);
}

const catalogue = catalogueOf(entries);
const title = new Map(entries.map((entry) => [entry.id, entry.title]));
const titles = (query: string, by: SortKey = 'saved', reversed = false) =>
  Array.from(select(catalogue, parseQuery(query), { by, reversed }, fuzzy), (slot) => title.get(catalogue.id(slot)));

describe('what is typed', () => {
  test('stands in title, byline, site or tags, every word of it', () => {
    expect(titles('slow calloway')).toEqual(['Slow Trains']);
    expect(titles('slow zeitung')).toEqual([]);
    expect(titles('-slow art')).toEqual(['A link', 'Über Łódź']);
  });

  test('is found without accents, in any case, and inside words of scripts without spaces', () => {
    expect(titles('UBER lodz')).toEqual(['Über Łódź']);
    expect(titles('渡し')).toEqual(['最後の渡し船']);
  });

  test('is found with one typing error, in any script, when it stands nowhere as it is', () => {
    for (const near of ['trians', 'trans', 'trainss', 'troins']) expect(titles(near)).toEqual(['Slow Trains']);
    expect(titles('рекаа')).toEqual(['Тихая река']);
    expect(titles('xqzv')).toEqual([]);
  });
});

describe('filters', () => {
  test.each([
    ['tag:art', ['Slow Trains', 'Über Łódź']],
    ['tag:stadte', ['Über Łódź']],
    ['-tag:art is:unread -is:link', ['最後の渡し船']],
    ['site:host-2.example', ['Slow Trains']],
    ['author:calloway', ['Slow Trains']],
    ['lang:de', ['Über Łódź']],
    ['is:archived', ['最後の渡し船']],
    ['is:favourite', ['Slow Trains']],
    ['is:deleted', ['Thrown away']],
    ['min:<5', ['Тихая река', 'Über Łódź']],
    ['left:<=6 -is:read', ['Slow Trains', 'Über Łódź']],
    ['published:2024', ['最後の渡し船']],
  ])('%s', (query, expected) => {
    expect(titles(query)).toEqual(expected);
  });

  test('leave out what is deleted unless it is asked for', () => {
    expect(titles('thrown')).toEqual([]);
    expect(titles('thrown is:deleted')).toEqual(['Thrown away']);
  });
});

describe('orders', () => {
  test.each([
    ['saved', ['A link', 'Тихая река', 'Slow Trains', '最後の渡し船', 'Über Łódź']],
    ['length', ['Slow Trains', '最後の渡し船', 'Über Łódź', 'Тихая река', 'A link']],
    ['progress', ['Slow Trains', 'A link', 'Тихая река', '最後の渡し船', 'Über Łódź']],
    ['title', ['A link', 'Slow Trains', 'Über Łódź', 'Тихая река', '最後の渡し船']],
    ['published', ['最後の渡し船', 'A link', 'Тихая река', 'Slow Trains', 'Über Łódź']],
  ] as const)('by %s', (by, expected) => {
    expect(titles('', by)).toEqual(expected);
  });

  test('turned round', () => {
    expect(titles('', 'saved', true)).toEqual(titles('').reverse());
  });

  test('follow a pack that changed', () => {
    const pack = emptyPack(0);
    const changing = catalogueOf(entries);
    expect(select(changing, parseQuery(''), { by: 'saved', reversed: false })).toHaveLength(5);
    writeSlot(pack, 0, entries[0] as Entry);
    changing.put(pack);
    expect(select(changing, parseQuery(''), { by: 'saved', reversed: false })).toHaveLength(1);
  });
});

test('all that carry a tag are those in Deleted too', () => {
  expect(tagged(catalogueOf(entries), 'art').map((id) => id.charAt(0))).toEqual(['c', 'a', 'e']);
});
