// @vitest-environment jsdom

import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import type { Entry } from '@/utils/library/entry';
import { changeEntry, findEntry, saveLink } from '../library/library-store';
import type { Visit } from './fetch-link';
import { changeQueue, readQueue } from './queue-store';
import { fetchNext, pauseQueue, startQueue, tidyQueue, wakeQueue } from './run-queue';

const outside = vi.hoisted(() => ({
  access: true,
  online: true,
  alarms: new Set<string>(),
  closed: 0,
  visits: [] as string[],
  /** What happens while the next link is being looked for. */
  meanwhile: async (): Promise<void> => undefined,
  visit: async (_: Entry): Promise<Visit> => ({ outcome: 'failed', address: '' }),
}));

vi.mock('../messages', () => ({ send: async () => undefined }));
vi.mock('../site-access', () => ({
  hasSiteAccess: () => outside.meanwhile().then(() => outside.access),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    alarms: {
      create: async (name: string) => void outside.alarms.add(name),
      clear: async (name: string) => outside.alarms.delete(name),
    },
  },
}));
vi.mock('./fetch-link', () => ({
  fetchLink: (entry: Entry) => {
    outside.visits.push(entry.title);
    return outside.visit(entry);
  },
  closeLeftTab: async () => void outside.closed++,
}));

const NO_PAUSES = { site: 0, retries: [0, 0, 0] };
const NEWEST = { by: 'saved', reversed: false } as const;
const OLDEST = { by: 'saved', reversed: true } as const;

/** Locks as browsers have them, as far as they are used here. */
function locks() {
  let held: Promise<unknown> | null = null;
  return {
    async request(_: string, ...rest: unknown[]) {
      const work = rest.pop() as (lock: object | null) => Promise<unknown>;
      if (held !== null && rest.length > 0) return work(null);
      const turn = Promise.resolve(held).then(() => work({}));
      held = turn.catch(() => undefined).then(() => undefined);
      try {
        return await turn;
      } finally {
        held = null;
      }
    },
  };
}

async function save(...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push((await saveLink(`https://${name}.example/`, name))?.entry.id ?? '');
  return ids;
}

beforeEach(async () => {
  await emptyLibrary();
  Object.defineProperty(navigator, 'locks', { value: locks(), configurable: true });
  Object.defineProperty(navigator, 'onLine', { get: () => outside.online, configurable: true });
  Object.assign(outside, { access: true, online: true, closed: 0, visits: [] });
  outside.alarms.clear();
  outside.meanwhile = async () => undefined;
  outside.visit = async () => ({ outcome: 'failed', address: '' });
});

test('links are taken in the order of the list, one a turn', async () => {
  await save('first', 'second', 'third');
  await startQueue(OLDEST);
  await fetchNext();
  await fetchNext();
  expect(outside.visits).toEqual(['first', 'second']);
  await startQueue(NEWEST);
  await fetchNext();
  expect(outside.visits).toEqual(['first', 'second', 'third']);
});

test('a link whose page is another than it says is not opened in a private network', async () => {
  const [id = ''] = await save('first');
  await changeEntry(id, { pageUrl: 'http://192.168.1.1/reboot' });
  await startQueue(NEWEST);
  await fetchNext();
  expect(outside.visits).toEqual([]);
});

test('two wakes at once open one page', async () => {
  await save('first', 'second');
  await startQueue(NEWEST);
  let end: (visit: Visit) => void = () => undefined;
  outside.visit = () => new Promise((resolve) => (end = resolve));
  const turn = fetchNext();
  await vi.waitFor(() => expect(outside.visits).toHaveLength(1));
  await fetchNext();
  expect(outside.visits).toHaveLength(1);
  expect((await readQueue()).current?.title).toBe('second');
  end({ outcome: 'failed', address: '' });
  await turn;
  expect((await readQueue()).current).toBeNull();
});

test('a pause lets the open page finish and opens no other', async () => {
  await save('first', 'second');
  await startQueue(NEWEST);
  outside.visit = async () => {
    await pauseQueue();
    return { outcome: 'failed', address: '' };
  };
  await fetchNext();
  await fetchNext();
  expect(outside.visits).toEqual(['second']);
  expect((await readQueue()).failed).not.toEqual({});
  expect(outside.alarms.size).toBe(0);
});

test('a pause counts even while the next link is being looked for', async () => {
  await save('first');
  await startQueue(NEWEST);
  outside.meanwhile = pauseQueue;
  await fetchNext();
  expect(outside.visits).toEqual([]);
});

test('a page that is gone is marked, one that fails too often as well, and with the last the queue ends', async () => {
  const [gone = '', broken = ''] = await save('gone', 'broken');
  await startQueue(NEWEST);
  outside.visit = async ({ title }) => ({ outcome: title === 'gone' ? 'gone' : 'failed', address: '' });
  for (let turn = 0; turn < 5; turn++) await fetchNext(NO_PAUSES);
  expect(outside.visits.filter((title) => title === 'broken')).toHaveLength(4);
  expect((await findEntry(gone))?.dead).toBe(true);
  expect((await findEntry(broken))?.dead).toBe(true);
  expect((await readQueue()).running).toBe(true);
  await fetchNext(NO_PAUSES);
  expect((await readQueue()).running).toBe(false);
  expect(outside.alarms.size).toBe(0);
});

test('without access nothing is opened, and it stays paused', async () => {
  await save('first');
  await startQueue(NEWEST);
  outside.access = false;
  await fetchNext();
  expect(outside.visits).toEqual([]);
  expect((await readQueue()).running).toBe(false);
});

test('without a network nothing is opened, and what fails meanwhile is not held against a page', async () => {
  await save('first');
  await startQueue(NEWEST);
  outside.visit = async () => {
    outside.online = false;
    return { outcome: 'failed', address: '' };
  };
  await fetchNext();
  expect(await readQueue()).toMatchObject({ running: true, failed: {}, current: null });
  await fetchNext(NO_PAUSES);
  expect(outside.visits).toHaveLength(1);
});

test('a background that was ended in the middle goes on, with its tab closed and the page not tried at once', async () => {
  const [id = ''] = await save('first');
  await startQueue(NEWEST);
  await changeQueue((queue) => ({ ...queue, current: { id, title: 'first', pageUrl: 'https://first.example/' } }));
  outside.alarms.clear();
  await tidyQueue();
  await wakeQueue();
  expect(outside.closed).toBe(1);
  expect(outside.alarms.size).toBe(1);
  await fetchNext();
  expect(outside.visits).toEqual([]);
  expect((await readQueue()).failed[id]?.times).toBe(1);
});

test('a library that cannot be written to pauses it, and the link is not to blame', async () => {
  await save('first');
  await startQueue(NEWEST);
  outside.visit = async () => Promise.reject(new Error('full'));
  await expect(fetchNext()).rejects.toThrow('full');
  expect(await readQueue()).toMatchObject({ running: false, current: null, failed: {} });
});
