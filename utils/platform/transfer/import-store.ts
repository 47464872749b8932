import { amend } from '@/utils/library/amend';
import type { Incoming, Refused } from '@/utils/library/bundle';
import { ImportOrder } from '@/utils/library/import-order';
import { GROUPS, type Group, type Stamped } from '@/utils/library/merge';
import { sortTags } from '@/utils/library/tags';
import { dropAddedSearches } from '../library/saved-searches';
import { database, storageError } from '../store/database';
import { countHighlights } from '../store/highlight-rows';
import type { Ledger } from '../store/ledger';
import type { ImportStep } from '../store/schema';
import { change } from '../store/transaction';
import { beginImport, endImport, forgetImport, stepsOf } from './import-log';
import { type Prepared, prepare, takeIn } from './take-in';

/** How far an import is, or how it ended. */
export interface ImportReport {
  readonly id: string;
  readonly fresh: number;
  readonly merged: number;
  /** Were here already, with all that the file says of them. */
  readonly same: number;
  /** The first thousand of them, by name. */
  readonly refused: readonly Refused[];
  readonly refusedCount: number;
  /** Stood in feeds, chosen by nobody. */
  readonly leftOut: number;
}

const BATCH = 100;
const REFUSED_KEPT = 1000;

/** A report of which nothing is done yet. */
export function emptyReport(id: string): ImportReport {
  return { id, fresh: 0, merged: 0, same: 0, refused: [], refusedCount: 0, leftOut: 0 };
}

/**
 * Takes a file's articles into the library, in batches of whole articles. Cut short at any moment it leaves whole
 * articles only, and the same file again goes on where it stopped.
 * @param file by its name and size it is known when it goes on
 */
export async function importAll(
  items: AsyncIterable<Incoming | Refused>,
  file: Pick<File, 'name' | 'size'>,
  options: { signal: AbortSignal; onProgress: (report: ImportReport) => void },
): Promise<ImportReport> {
  const { id, at } = await beginImport(file);
  let report = emptyReport(id);
  // What has no date stands where the first run began, whenever the rest of it comes.
  const order = new ImportOrder(at);
  let batch: Promise<Prepared>[] = [];
  const flush = async () => {
    const prepared = await Promise.all(batch);
    const outcomes = await takeBatch(id, prepared);
    batch = [];
    for (const { incoming, isTooLarge } of prepared)
      if (isTooLarge) report = refuse(report, { what: incoming.url, why: 'too-large' });
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
    const { fresh, merged, same } = report;
    report = { ...report, fresh: fresh + count('new'), merged: merged + count('merged'), same: same + count('same') };
    options.onProgress(report);
  };
  for await (const item of items) {
    if (options.signal.aborted) break;
    if ('why' in item) report = refuse(report, item);
    else if (batch.push(prepare(item, order.next(item.savedAt))) >= BATCH) await flush();
  }
  await flush();
  if (!options.signal.aborted) await endImport(id);
  return report;
}

export function refuse(report: ImportReport, item: Refused): ImportReport {
  if (item.why === 'feed') return { ...report, leftOut: report.leftOut + 1 };
  const refused = report.refused.length < REFUSED_KEPT ? [...report.refused, item] : report.refused;
  return { ...report, refused, refusedCount: report.refusedCount + 1 };
}

async function takeBatch(importId: string, prepared: readonly Prepared[]) {
  const ids = prepared.map(({ id }) => id);
  return change(ids, async (ledger) => {
    const outcomes = [];
    for (const one of prepared) {
      const id = await ledger.standing(one.id);
      // It is announced too.
      if (id !== one.id) ids.push(id);
      outcomes.push(await takeIn(ledger, importId, { ...one, id }));
    }
    return outcomes;
  });
}

/**
 * Takes back all that an import did. An article that was changed since keeps that change: only what is still as the
 * import left it goes back.
 * @returns how many articles were taken back
 */
export async function undoImport(importId: string): Promise<number> {
  const steps = await readSteps(importId);
  let count = 0;
  for (let at = 0; at < steps.length; at += BATCH) {
    const batch = steps.slice(at, at + BATCH);
    count += await change(
      batch.map(({ articleId }) => articleId),
      async (ledger) => {
        let undone = 0;
        for (const step of batch) undone += Number(await undoStep(ledger, step));
        return undone;
      },
    );
  }
  await dropAddedSearches(importId);
  await forgetImport(importId);
  return count;
}

async function readSteps(importId: string): Promise<readonly ImportStep[]> {
  try {
    return await (await database()).getAll('importSteps', stepsOf(importId));
  } catch (error) {
    throw storageError(error);
  }
}

async function undoStep(ledger: Ledger, step: ImportStep): Promise<boolean> {
  const { importId, articleId, before, after } = step;
  await ledger.tx.objectStore('importSteps').delete([importId, articleId]);
  const row = await ledger.find(articleId);
  if (row === null) return false;
  const groups = (Object.keys(GROUPS) as Group[]).filter((group) => row.stamps[group] === after.stamps[group]);
  await undoHighlights(ledger, step);
  const highlights = await countHighlights(ledger, articleId);
  const isSame = groups.length === Object.keys(GROUPS).length && row.tags.join() === after.tags.join();
  const untouched = isSame && highlights === 0;
  if (before === null) {
    if (untouched) await ledger.remove(row);
    else await ledger.put({ ...row, highlights }, row);
    return untouched;
  }
  const old = Object.fromEntries(groups.flatMap((group) => GROUPS[group].map((field) => [field, before[field]])));
  const lost = before.tags.filter((tag) => !after.tags.includes(tag));
  const kept = row.tags.filter((tag) => before.tags.includes(tag) || !after.tags.includes(tag));
  const tags = sortTags([...kept, ...lost]);
  const entry: Stamped = amend(row, { ...old, tags }, await ledger.stamp());
  await ledger.put({ ...entry, highlights }, row);
  return true;
}

/** Takes back what an import did to highlights, but for those somebody has written on since. */
async function undoHighlights(ledger: Ledger, { articleId, highlights = [], highlightIds = [] }: ImportStep) {
  const store = ledger.tx.objectStore('highlights');
  for (const id of highlightIds) await store.delete(id);
  for (const { id, before, stamp } of [...highlights].reverse()) {
    if ((await store.get(id))?.stamp !== stamp) continue;
    if (before === null) await store.delete(id);
    else await store.put(before);
  }
  if (highlights.length > 0) ledger.reindex(articleId);
}
