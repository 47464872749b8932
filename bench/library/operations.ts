import { bodyIdOf } from '@/utils/library/body-id';
import { emptyPack } from '@/utils/library/pack';
import { parseQuery } from '@/utils/library/query';
import { select } from '@/utils/library/select';
import { findArticle } from '@/utils/platform/library/article-store';
import { changeEntries, changeEntry, saveArticle } from '@/utils/platform/library/library-store';
import { newestEntries, readCatalogue, readCounts } from '@/utils/platform/library/list-store';
import { database } from '@/utils/platform/store/database';
import { makeArticle } from './articles';
import { bareOperations as bare, copyToBare } from './bare';

/** Milliseconds of each run: ours, and the same with IndexedDB alone. */
export interface Times {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

interface Operation {
  readonly runs: number;
  /** Other where the bare one takes seconds. */
  readonly bareRuns?: number;
  readonly ours: (at: number) => Promise<unknown>;
  readonly bare: (at: number) => Promise<unknown>;
}

const NEWEST = { by: 'saved', reversed: false } as const;
const QUERIES = [
  'tag:"tag 1"',
  'tag:"tag 2" is:unread',
  'site:site-3',
  'stor',
  'min:<5',
  'saved:<2020-01-01',
  'is:favourite -tag:"tag 1" ma',
];
/** As many as the list changes in one transaction. */
const BULK = 250;
const FIRST_NEW = 900_000;

/** Measures one operation, ours and the bare one in turns. */
export async function measure(name: string, ids: readonly string[], scale: number): Promise<Times> {
  const operation = (await operations(ids, scale))[name];
  if (operation === undefined) throw new Error(`There is no operation "${name}".`);
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let at = 0; at < operation.runs; at++) {
    times.ours.push(await timed(() => operation.ours(at)));
    if (at < (operation.bareRuns ?? operation.runs)) times.bare.push(await timed(() => operation.bare(at)));
  }
  return times;
}

/** Makes the library to compare with. */
export function copy(): Promise<void> {
  return copyToBare();
}

/** Ids of all articles, as the lists' own index has them. */
export async function idsOf(): Promise<readonly string[]> {
  return (await database()).getAllKeys('entries');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function operations(ids: readonly string[], scale: number): Promise<Record<string, Operation>> {
  const db = await database();
  const catalogue = await readCatalogue();
  const packs = await db.getAllKeys('packs');
  const queries = QUERIES.map(parseQuery);
  const some = (at: number) => ids[(at * 7919) % ids.length] ?? '';
  const thousand = ids.slice(0, 1000);
  const fresh = await Promise.all(Array.from({ length: 40 }, (_, at) => makeArticle(FIRST_NEW + at, scale)));
  const first = await db.get('entries', some(0));
  return {
    'first page of 50': { runs: 30, ours: () => newestEntries('inbox', 50), bare: bare.firstPage },
    'catalogue, read whole': { runs: 8, bareRuns: 3, ours: () => readCatalogue(packs), bare: bare.all },
    filter: {
      runs: 12 * queries.length,
      bareRuns: 3,
      ours: async (at) => select(catalogue, queries[at % queries.length] ?? parseQuery(''), NEWEST),
      bare: bare.all,
    },
    'sorted by title': {
      runs: 6,
      bareRuns: 3,
      ours: async () => {
        // An order is kept until a pack changes: this one holds nothing.
        catalogue.put(emptyPack(999));
        select(catalogue, parseQuery(''), { by: 'title', reversed: false });
      },
      bare: bare.all,
    },
    counts: { runs: 30, ours: readCounts, bare: bare.count },
    'one text': {
      runs: 40,
      ours: (at) => findArticle(some(at)),
      bare: async (at) => bare.body((await db.get('entries', some(at)))?.bodyId ?? ''),
    },
    save: {
      runs: fresh.length,
      ours: (at) => saveArticle((fresh[at] as (typeof fresh)[0]).article),
      bare: (at) => {
        const { article } = fresh[at] as (typeof fresh)[0];
        const body = { id: bodyIdOf(article), articleId: article.id, takenAt: 0, article };
        return bare.save({ ...(first as NonNullable<typeof first>), id: article.id }, body);
      },
    },
    'mark as read': {
      runs: 40,
      ours: (at) => changeEntries([some(at)], (entry) => ({ read: !entry.read })),
      bare: (at) => bare.change([some(at)], { read: true }),
    },
    delete: {
      runs: 40,
      ours: (at) => changeEntry(some(at + 100), { view: 'trash', trashedAt: 1 }),
      bare: (at) => bare.change([some(at + 100)], { view: 'trash' }),
    },
    'change of 1,000': {
      runs: 5,
      ours: async (run) => {
        for (let at = 0; at < thousand.length; at += BULK)
          await changeEntries(thousand.slice(at, at + BULK), ({ tags }) => ({ tags: [...tags, `bulk ${run}`] }));
      },
      bare: (run) => bare.change(thousand, { tags: [`bulk ${run}`] }),
    },
  };
}
