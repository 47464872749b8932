// @vitest-environment jsdom

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { libraries, wholeOf } from '@/tests/support/wholes';
import type { Whole } from '@/utils/library/bundle';
import { tick } from '@/utils/library/clock';
import { parseStamped } from '@/utils/library/parse-entry';
import { highlightsOf } from '../library/highlight-store';
import { readCounts } from '../library/list-store';
import { database } from '../store/database';
import { undoImport } from './import-store';
import { allIds, readWholes } from './read-wholes';
import { restoreWholes } from './whole-store';

vi.mock('../messages', () => ({ send: async () => undefined }));

/** Random libraries take their time on a machine that has other things to do. */
const PATIENCE = 60_000;

beforeEach(emptyLibrary);

/** The library as a backup would hold it. */
async function library(): Promise<Whole[]> {
  const wholes: Whole[] = [];
  for await (const whole of readWholes(await allIds())) if ('entry' in whole) wholes.push(whole);
  return wholes.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}

/** Wholes as a library can have them: counted, with texts as the sanitiser leaves them. */
async function soundWholes(parts: Parameters<typeof wholeOf>[0][]): Promise<Whole[]> {
  const wholes = await Promise.all(parts.map(wholeOf));
  return wholes.map((whole) => {
    const bodies = whole.bodies.map((body) => ({ ...body, article: { ...body.article, html: '<p>Text.</p>' } }));
    const highlights = whole.highlights.map((one) => ({ ...one, id: `${whole.entry.id}-${one.id}`, was: [] }));
    const count = highlights.filter(({ gone }) => !gone).length;
    const entry = parseStamped({ ...whole.entry, highlights: count });
    if (entry === null) throw new Error('not an entry');
    return { ...whole, bodies, highlights, entry };
  });
}

test(
  'what a library gave makes the same library again, and a second time changes nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(libraries, async (parts) => {
        await emptyLibrary();
        await restoreWholes('first', await soundWholes(parts), []);
        const before = await library();
        expect(before).toHaveLength(parts.length);
        await emptyLibrary();
        expect((await restoreWholes('second', before, [])).fresh).toBe(before.length);
        expect(await library()).toEqual(before);
        expect((await restoreWholes('third', before, [])).same).toBe(before.length);
        expect(await library()).toEqual(before);
      }),
      { numRuns: 12 },
    );
  },
  PATIENCE,
);

test(
  'two libraries brought together are the same whichever came first',
  async () => {
    await fc.assert(
      fc.asyncProperty(libraries, libraries, async (a, b) => {
        const [one, two] = [await soundWholes(a), await soundWholes(b)];
        await emptyLibrary();
        await restoreWholes('x', one, []);
        await restoreWholes('y', two, []);
        const first = await library();
        await emptyLibrary();
        await restoreWholes('y', two, []);
        await restoreWholes('x', one, []);
        const strip = (all: Whole[]) => all.map(({ entry, bodies }) => ({ entry, bodies: bodies.map(({ id }) => id) }));
        expect(strip(await library())).toEqual(strip(first));
      }),
      { numRuns: 12 },
    );
  },
  PATIENCE,
);

test('a backup that was brought in is taken back', async () => {
  const [parts] = fc.sample(
    libraries.filter((all) => all.length > 1),
    { numRuns: 1, seed: 7 },
  );
  await restoreWholes('gone', await soundWholes(parts ?? []), []);
  await undoImport('gone');
  expect(await library()).toEqual([]);
  for (const [name, count] of await readCounts()) if (!['order', 'slots'].includes(name)) expect(count).toBe(0);
});

test('a note that was written elsewhere is brought in, searched for, and taken back with the backup', async () => {
  const [parts] = fc.sample(
    libraries.filter(([first]) => first !== undefined && first.quotes.length > 0),
    { numRuns: 1, seed: 7 },
  );
  const [mine] = (await soundWholes(parts ?? [])) as [Whole, ...Whole[]];
  const shown = mine.highlights.map((one) => ({
    ...one,
    gone: false,
    note: 'Mine',
    stamp: tick('', 1000, 'abcd2345'),
  }));
  await restoreWholes('mine', [{ ...mine, highlights: shown }], []);
  const before = await library();
  const db = await database();
  await db.clear('unindexed');
  const theirs = shown.map((one) => ({ ...one, note: 'Theirs', stamp: tick('', 2000, 'abcd2345') }));
  expect(await restoreWholes('theirs', [{ ...mine, highlights: theirs }], [])).toMatchObject({ merged: 1, same: 0 });
  expect((await highlightsOf(mine.entry.id))[0]).toMatchObject({ note: 'Theirs', was: ['Mine'] });
  expect(await db.getAllKeys('unindexed')).toEqual([mine.entry.id]);
  await undoImport('theirs');
  expect((await library())[0]?.highlights).toEqual(before[0]?.highlights);
});

test('a backup cannot change the texts and highlights of an article by the rows of another', async () => {
  const [parts] = fc.sample(
    libraries.filter(
      (all) => all.length > 1 && all.every(({ htmls, quotes }) => htmls.length > 0 && quotes.length > 0),
    ),
    { numRuns: 1, seed: 7 },
  );
  const [victim, other] = (await soundWholes(parts ?? [])) as [Whole, Whole];
  await restoreWholes('mine', [victim], []);
  const [before] = await library();
  const { articleId } = (other as Whole).bodies[0] as Whole['bodies'][number];
  const forged = {
    ...other,
    bodies: victim.bodies.map((body) => ({ ...body, articleId, takenAt: 0, article: { ...body.article, title: 'X' } })),
    highlights: victim.highlights.map((one) => ({ ...one, articleId, note: 'X', stamp: tick('', 5e12, 'abcd2345') })),
  };
  await restoreWholes('theirs', [forged], []);
  expect((await library()).find(({ entry }) => entry.id === victim.entry.id)).toEqual(before);
});

test('a text that is here already keeps its words, and takes the earlier day', async () => {
  const [parts] = fc.sample(
    libraries.filter(([first]) => first !== undefined && first.htmls.length === 1),
    { numRuns: 1, seed: 7 },
  );
  const [mine] = (await soundWholes(parts ?? [])) as [Whole];
  await restoreWholes('mine', [mine], []);
  const [before] = await library();
  const forged = mine.bodies.map((body) => ({ ...body, takenAt: 1, article: { ...body.article, title: 'X' } }));
  await restoreWholes('theirs', [{ ...mine, bodies: forged }], []);
  expect((await library())[0]?.bodies).toEqual(before?.bodies.map((body) => ({ ...body, takenAt: 1 })));
});

test('a tag that a backup took off comes back with what was there before, however often the backup was brought in', async () => {
  const [parts] = fc.sample(
    libraries.filter(([first]) => first !== undefined),
    { numRuns: 1, seed: 7 },
  );
  const [whole] = (await soundWholes(parts ?? [])) as [Whole];
  const tagged = (tags: readonly string[], at: number): Whole => {
    const stamp = tick('', at, 'abcd2345');
    return {
      ...whole,
      entry: { ...whole.entry, tags, stamps: { ...whole.entry.stamps, tags: { x: stamp, y: stamp } } },
    };
  };
  await restoreWholes('mine', [tagged(['x', 'y'], 1000)], []);
  await restoreWholes('theirs', [tagged(['x'], 2000)], []);
  await restoreWholes('theirs', [tagged([], 3000)], []);
  expect((await library())[0]?.entry.tags).toEqual([]);
  await undoImport('theirs');
  expect((await library())[0]?.entry.tags).toEqual(['x', 'y']);
});

test('a backup writes over no picture that is here', async () => {
  const hash = 'a'.repeat(64);
  const image = (byte: number) => ({ hash, type: 'image/png', bytes: new Uint8Array([byte]) });
  await restoreWholes('first', [], [image(1)]);
  await restoreWholes('second', [], [image(2)]);
  expect([...((await (await database()).get('images', hash))?.bytes ?? [])]).toEqual([1]);
});
