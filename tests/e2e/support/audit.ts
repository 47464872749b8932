import { bodyIdOf } from '@/utils/library/body-id';
import { countsOf } from '@/utils/library/counts';
import { emptyPack, type Pack, slotPlace, writeSlot } from '@/utils/library/pack';
import { type Database, database } from '@/utils/platform/store/database';
import { parseRow } from '@/utils/platform/store/row';
import type { Row } from '@/utils/platform/store/schema';

/** What is in the library, and what is wrong with it. */
export interface Audit {
  readonly problems: readonly string[];
  /** Tags by the ids of the entries. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

/** Looks at everything: whether each article is whole, and whether counters and packs say what the entries say. */
export async function audit(): Promise<Audit> {
  const db = await database();
  const stored = await db.getAll('entries');
  const rows = stored.map(parseRow).filter((row) => row !== null);
  const problems = [
    ...stored.filter((row) => parseRow(row) === null).map(({ id }) => `entry ${id} cannot be read`),
    ...(await bodyProblems(db, rows)),
    ...(await belongings(db, rows)),
    ...(await counterProblems(db, rows)),
    ...packProblems(await db.getAll('packs'), rows),
    ...bulkProblems(rows),
  ];
  return { problems: problems.slice(0, 20), tags: Object.fromEntries(rows.map(({ id, tags }) => [id, tags])) };
}

async function bodyProblems(db: Database, rows: readonly Row[]): Promise<string[]> {
  const problems: string[] = [];
  const bodies = new Map((await db.getAll('bodies')).map((body) => [body.id, body]));
  const ids = new Set(rows.map(({ id }) => id));
  for (const { id, kind, bodyId } of rows) {
    if (kind === 'article' && bodies.get(bodyId)?.articleId !== id) problems.push(`article ${id} has no text`);
    if (kind === 'link' && bodyId !== '') problems.push(`link ${id} has a text`);
  }
  for (const { id, articleId, article } of bodies.values()) {
    if (!ids.has(articleId)) problems.push(`text ${id} has no entry`);
    if (bodyIdOf(article) !== id) problems.push(`text ${id} is not what was kept under it`);
  }
  return problems;
}

/** What hangs on entries hangs on some, and they count it. */
async function belongings(db: Database, rows: readonly Row[]): Promise<string[]> {
  const highlights = Map.groupBy(await db.getAll('highlights'), ({ articleId }) => articleId);
  const ids = new Set(rows.map(({ id }) => id));
  return [
    ...[...highlights.keys()].filter((id) => !ids.has(id)).map((id) => `highlights of ${id} have no entry`),
    ...rows
      .filter((row) => row.highlights !== (highlights.get(row.id) ?? []).filter(({ gone }) => !gone).length)
      .map(({ id }) => `${id} does not count its highlights`),
  ];
}

async function counterProblems(db: Database, rows: readonly Row[]): Promise<string[]> {
  const counted = new Map<string, number>();
  for (const row of rows)
    for (const [name, amount] of countsOf(row)) counted.set(name, (counted.get(name) ?? 0) + amount);
  const stored = new Map<string, number>((await db.getAll('counters')).map(({ name, value }) => [name, value]));
  const [order, slots] = [stored.get('order') ?? 0, stored.get('slots') ?? 0];
  stored.delete('order');
  stored.delete('slots');
  return [
    ...[...new Set([...counted.keys(), ...stored.keys()])]
      .filter((name) => (counted.get(name) ?? 0) !== (stored.get(name) ?? 0))
      .map((name) => `counter ${name}: ${stored.get(name)}, counted ${counted.get(name)}`),
    ...rows.filter((row) => row.slot >= slots).map(({ id }) => `${id} lies in a slot not given out yet`),
    ...rows.filter((row) => row.order > order).map(({ id }) => `${id} stands above what comes next`),
  ];
}

function packProblems(stored: readonly Pack[], rows: readonly Row[]): string[] {
  const packs = new Map<number, Pack>();
  for (const row of rows) {
    const { k, at } = slotPlace(row.slot);
    const pack = packs.get(k) ?? emptyPack(k);
    packs.set(k, pack);
    if (pack.ids[at] !== '') return [`${row.id} lies in the slot of ${pack.ids[at]}`];
    writeSlot(pack, at, row);
  }
  const all = new Map(stored.map((pack) => [pack.k, pack]));
  return [...new Set([...packs.keys(), ...all.keys()])].flatMap((k) => {
    const [is, should] = [all.get(k) ?? emptyPack(k), packs.get(k) ?? emptyPack(k)];
    const columns = Object.keys(should) as (keyof Pack)[];
    return columns.filter((name) => String(is[name]) !== String(should[name])).map((name) => `pack ${k}: ${name}`);
  });
}

/** A tag that says how many articles were to get it stands on all of them. */
function bulkProblems(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of rows.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .filter(([tag, count]) => tag.startsWith('bulk ') && !tag.endsWith(` of ${count}`))
    .map(([tag, count]) => `tag "${tag}" stands on ${count}`);
}
