import { browser } from 'wxt/browser';
import { isPrivateAddress } from '@/utils/article/private-address';
import type { Entry } from '@/utils/library/entry';
import { isDue, type LinkQueue, nextLink, PAUSES, type Pauses, visited, visiting } from '@/utils/library/link-queue';
import type { Sort } from '@/utils/library/sort';
import { changeEntry } from '../library/library-store';
import { readEntries } from '../library/list-store';
import { hasSiteAccess } from '../site-access';
import { closeLeftTab, fetchLink, type Visit } from './fetch-link';
import { changeQueue, readLinks, readQueue } from './queue-store';

/** The alarm that fetches the next link. */
export const QUEUE_ALARM = 'links';
/** The shortest pause that browsers allow. Minutes. */
const PERIOD = 0.5;
const LOCK = 'lectern-links';
/** So many entries are read at a time in search of the next link, and so many at most: another wake looks again. */
const BATCH = 50;
const MOST = 500;

/** From now on links are fetched, one after the other, in the order of a list. */
export async function startQueue(sort: Sort): Promise<void> {
  await changeQueue((queue) => ({ ...queue, running: true, sort }));
  await wakeQueue();
}

/** No further link is opened. One that is open is finished. */
export async function pauseQueue(): Promise<void> {
  await browser.alarms.clear(QUEUE_ALARM);
  if ((await readQueue()).running) await changeQueue((queue) => ({ ...queue, running: false }));
}

/** Goes on after the browser was started or Lectern brought up to date: alarms may be lost by that. */
export async function wakeQueue(): Promise<void> {
  if ((await readQueue()).running) await browser.alarms.create(QUEUE_ALARM, { periodInMinutes: PERIOD });
}

/** Closes what was left open when the background was ended in the middle of a link. To be called when it starts. */
export async function tidyQueue(): Promise<void> {
  await navigator.locks.request(LOCK, closeLeftTab);
}

/** Fetches one link, if it is somebody's turn. While one is being fetched nothing else is. @throws LecternError */
export async function fetchNext(pauses: Pauses = PAUSES): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    await closeLeftTab();
    const queue = await readQueue();
    // A background that was ended in the middle says nothing of the page, but a page could be what ended it.
    if (queue.current !== null) await finish({ outcome: 'failed', address: '' }, pauses);
    if (!queue.running) return;
    if (!(await hasSiteAccess())) return pauseQueue();
    if (navigator.onLine) await fetchOne(pauses);
  });
}

async function fetchOne(pauses: Pauses): Promise<void> {
  const queue = await readQueue();
  const { left } = await readLinks(queue.sort);
  if (left.length === 0) return pauseQueue();
  const entry = await find(left, queue, pauses);
  if (entry === null) return;
  const { current } = await changeQueue((now) => visiting(now, entry, Date.now()));
  if (current === null) return;
  try {
    const visit = await fetchLink(entry);
    // Without access or network no page could have been read.
    const counts = visit.outcome !== 'failed' || (navigator.onLine && (await hasSiteAccess()));
    await finish(counts ? visit : { ...visit, outcome: 'not-now' }, pauses);
  } catch (error) {
    // The library cannot be written to: the link is not to blame, and the next would fare no better.
    await pauseQueue();
    await finish({ outcome: 'not-now', address: '' }, pauses);
    throw error;
  }
}

async function find(ids: readonly string[], queue: LinkQueue, pauses: Pauses): Promise<Entry | null> {
  const now = Date.now();
  const due = ids.filter((id) => isDue(queue, id, now));
  for (let at = 0; at < Math.min(due.length, MOST); at += BATCH) {
    const entries = await readEntries(due.slice(at, at + BATCH));
    // What is opened is the page: a file may name another address beside it.
    const open = entries.filter(({ pageUrl }) => !isPrivateAddress(pageUrl));
    const found = nextLink(open, queue, now, pauses);
    if (found !== null) return found;
  }
  return null;
}

async function finish({ outcome, address }: Visit, pauses: Pauses): Promise<void> {
  let given = '';
  await changeQueue((queue) => {
    const after = visited(queue, outcome, address, Date.now(), pauses);
    if (after.dead) given = queue.current?.id ?? '';
    return after.queue;
  });
  if (given !== '') await changeEntry(given, { dead: true });
}
