import { displayHost } from '@/utils/article/address';
import type { Entry } from './entry';
import { SORT_KEYS, type Sort } from './sort';

/** What is waited for, in milliseconds. */
export interface Pauses {
  /** Between two pages of one site. */
  readonly site: number;
  /** After a page that could not be read, each time longer; after the last it is given up. */
  readonly retries: readonly number[];
}

export const PAUSES: Pauses = { site: 20_000, retries: [60_000, 600_000, 3_600_000] };
/** Sites get no pause, for whoever asks for the next link now; pages that failed do. */
export const HURRY: Pauses = { ...PAUSES, site: 0 };

/** A page that could not be read: how often, and from when on it may be tried again. */
interface Failed {
  readonly times: number;
  readonly next: number;
}

/** Links that are fetched one by one, as far as that is. Times in milliseconds since 1970. */
export interface LinkQueue {
  readonly running: boolean;
  /** The list's order, in which they are taken. */
  readonly sort: Sort;
  /** The link whose page is open, null while none is. */
  readonly current: Pick<Entry, 'id' | 'title' | 'pageUrl'> | null;
  /** When each site was last asked for something. */
  readonly sites: Readonly<Record<string, number>>;
  readonly failed: Readonly<Record<string, Failed>>;
}

/**
 * What became of a link's page: its article was kept; it is not there any more; it could not be read this time; or the
 * browser could not open it now, which is no fault of the page.
 */
export type Outcome = 'kept' | 'gone' | 'failed' | 'not-now';

/** Queue from whatever was stored. */
export function parseLinkQueue(value: unknown): LinkQueue {
  const stored = fieldsOf(value);
  const sort = fieldsOf(stored.sort);
  const current = fieldsOf(stored.current);
  const { id, title, pageUrl } = current;
  const isLink = typeof id === 'string' && typeof title === 'string' && typeof pageUrl === 'string';
  return {
    running: stored.running === true,
    sort: { by: SORT_KEYS.find((key) => key === sort.by) ?? 'saved', reversed: sort.reversed === true },
    current: isLink ? { id, title, pageUrl } : null,
    sites: recordOf(stored.sites, time),
    failed: recordOf(stored.failed, (one) => {
      const { times, next } = fieldsOf(one);
      return { times: time(times), next: time(next) };
    }),
  };
}

/** Whether a link that failed may be tried again. One that never failed may. */
export function isDue(queue: LinkQueue, id: string, now: number): boolean {
  return (queue.failed[id]?.next ?? 0) <= now;
}

/** The first of these links, in their order, whose turn it is; null while all have to wait. */
export function nextLink<Link extends Pick<Entry, 'id' | 'pageUrl'>>(
  links: readonly Link[],
  queue: LinkQueue,
  now: number,
  pauses: Pauses,
): Link | null {
  const mayAsk = (site: string) => now - (queue.sites[site] ?? Number.NEGATIVE_INFINITY) >= pauses.site;
  return links.find(({ id, pageUrl }) => isDue(queue, id, now) && mayAsk(siteOf(pageUrl))) ?? null;
}

/** The queue while a link's page is open. Nothing is opened in a queue that was paused. */
export function visiting(queue: LinkQueue, { id, title, pageUrl }: Entry, now: number): LinkQueue {
  if (!queue.running) return queue;
  return { ...queue, current: { id, title, pageUrl }, sites: { ...queue.sites, [siteOf(pageUrl)]: now } };
}

/**
 * The queue after a visit, and whether the link is given up.
 * @param address where the visit ended, '' where nobody knows: its site was asked as well
 */
export function visited(
  queue: LinkQueue,
  outcome: Outcome,
  address: string,
  now: number,
  pauses: Pauses,
): { readonly queue: LinkQueue; readonly dead: boolean } {
  const { current } = queue;
  if (current === null) return { queue, dead: false };
  const recent = Object.entries(queue.sites).filter(([, at]) => now - at < PAUSES.site);
  const asked = [current.pageUrl, address].filter((one) => one !== '').map((one) => [siteOf(one), now] as const);
  const { [current.id]: before, ...others } = queue.failed;
  const times = (before?.times ?? 0) + (outcome === 'failed' ? 1 : 0);
  const dead = outcome === 'gone' || times > pauses.retries.length;
  const isOpen = !dead && outcome !== 'kept' && times > 0;
  const failed = { times, next: now + (pauses.retries[times - 1] ?? 0) };
  return {
    queue: {
      ...queue,
      current: null,
      sites: Object.fromEntries([...recent, ...asked]),
      failed: isOpen ? { ...others, [current.id]: failed } : others,
    },
    dead,
  };
}

/** The site of an address, whatever its port or layout; the address itself where it has none. */
export function siteOf(address: string): string {
  return displayHost(address).replace(/:\d+$/, '') || address;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function recordOf<Value>(value: unknown, parse: (one: unknown) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([name, one]) => [name, parse(one)]));
}

function time(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
