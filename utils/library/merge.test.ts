import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tick } from './clock';
import { type Highlight, mergeHighlights } from './highlight';
import { merge, NO_STAMPS, type Stamped } from './merge';
import { parseEntry } from './parse-entry';

const id = 'a'.repeat(26);
const entry = parseEntry({ id, url: 'https://site.example/a' });
if (entry === null) throw new Error('not an entry');
const base: Stamped = { ...entry, stamps: NO_STAMPS };

const stamps = fc.constantFrom(
  '',
  ...[1, 2, 3].flatMap((now) => ['devicexa', 'devicexb'].map((d) => tick('', now, d))),
);
const tagStamps = fc.dictionary(fc.constantFrom('x', 'y', 'z', '__proto__', 'constructor'), stamps, {
  noNullPrototype: true,
});
const version: fc.Arbitrary<Stamped> = fc
  .record({
    title: fc.constantFrom('One', 'Two'),
    view: fc.constantFrom('inbox', 'archive', 'trash'),
    read: fc.boolean(),
    progress: fc.constantFrom(0, 0.5, 1),
    highlights: fc.nat(3),
    present: fc.subarray(['x', 'y', 'z', 'constructor']),
    stamps: fc.record({
      text: stamps,
      saved: stamps,
      view: stamps,
      read: stamps,
      favourite: stamps,
      progress: stamps,
      dead: stamps,
      tags: tagStamps,
    }),
  })
  .map(({ present, ...fields }) => ({ ...base, ...fields, tags: present.sort() }) as Stamped);

describe('versions of an entry', () => {
  test('meet in any order', () => {
    fc.assert(
      fc.property(version, version, (x, y) => {
        expect(merge(x, y)).toEqual(merge(y, x));
      }),
    );
  });

  test('meet in any grouping', () => {
    fc.assert(
      fc.property(version, version, version, (x, y, z) => {
        expect(merge(merge(x, y), z)).toEqual(merge(x, merge(y, z)));
      }),
      { numRuns: 1000 },
    );
  });

  test('meet themselves without change', () => {
    fc.assert(
      fc.property(version, version, (x, y) => {
        const merged = merge(x, y);
        expect(merge(merged, merged)).toEqual(merged);
        expect(merge(merged, y)).toEqual(merged);
      }),
    );
  });
});

test('each part is as it was changed last, on whichever device', () => {
  const [one, two] = [tick('', 1, 'devicexa'), tick('', 2, 'devicexb')];
  const a = {
    ...base,
    read: true,
    progress: 0.8,
    tags: ['x'],
    stamps: { ...NO_STAMPS, read: two, progress: one, tags: { x: two } },
  };
  const b = {
    ...base,
    view: 'archive' as const,
    progress: 0.5,
    tags: ['y'],
    stamps: { ...NO_STAMPS, view: one, progress: two, tags: { x: one, y: one } },
  };
  expect(merge(a, b)).toMatchObject({ read: true, view: 'archive', progress: 0.5, tags: ['x', 'y'] });
});

test('a tag that was taken off later stays off', () => {
  const [one, two] = [tick('', 1, 'devicexa'), tick('', 2, 'devicexa')];
  const put = { ...base, tags: ['x'], stamps: { ...NO_STAMPS, tags: { x: one } } };
  const off = { ...base, tags: [], stamps: { ...NO_STAMPS, tags: { x: two } } };
  expect(merge(put, off).tags).toEqual([]);
});

const highlight: fc.Arbitrary<Highlight> = fc.record({
  id: fc.constant('h1'),
  articleId: fc.constant(id),
  quote: fc.constant('words'),
  prefix: fc.constant(''),
  suffix: fc.constant(''),
  offset: fc.constant(-1),
  color: fc.constantFrom('yellow', 'green'),
  note: fc.constantFrom('', 'a', 'b', 'c'),
  createdAt: fc.constant(1),
  updatedAt: fc.constant(1),
  gone: fc.boolean(),
  was: fc.constant([]),
  stamp: stamps,
});

test('highlights merge in any order and grouping, and no note is thrown away', () => {
  fc.assert(
    fc.property(highlight, highlight, highlight, (x, y, z) => {
      const all = mergeHighlights(mergeHighlights(x, y), z);
      expect(all).toEqual(mergeHighlights(z, mergeHighlights(y, x)));
      expect(mergeHighlights(all, all)).toEqual(all);
      for (const { note } of [x, y, z]) expect(['', all.note, ...all.was]).toContain(note);
    }),
    { numRuns: 1000 },
  );
});
