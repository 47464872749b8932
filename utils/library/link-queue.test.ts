import { expect, test } from 'vitest';
import type { Entry } from './entry';
import { HURRY, type LinkQueue, nextLink, PAUSES, parseLinkQueue, siteOf, visited, visiting } from './link-queue';
import { parseEntry } from './parse-entry';

const NOW = 1_000_000_000;
const link = (letter: string, pageUrl: string) =>
  parseEntry({ id: letter.repeat(26), kind: 'link', url: pageUrl, pageUrl, title: letter }) as Entry;
const A = link('a', 'https://one.example/a');
const B = link('b', 'https://www.one.example/b');
const C = link('c', 'https://two.example/c');
const running: LinkQueue = { ...parseLinkQueue(null), running: true };

/** The queue after a visit that took no time. */
const after = (queue: LinkQueue, entry: Entry, outcome: 'kept' | 'gone' | 'failed' | 'not-now', at: number, end = '') =>
  visited(visiting(queue, entry, at), outcome, end, at, PAUSES);

test('the first of the list comes first, then the first of another site', () => {
  expect(nextLink([A, B, C], running, NOW, PAUSES)).toBe(A);
  const { queue } = after(running, A, 'kept', NOW);
  expect(nextLink([B, C], queue, NOW + 1000, PAUSES)).toBe(C);
});

test('a site is left alone for twenty seconds after its last page, whichever of its names is used', () => {
  const { queue } = after(running, A, 'kept', NOW);
  expect(nextLink([B], queue, NOW + 19_999, PAUSES)).toBeNull();
  expect(nextLink([B], queue, NOW + 20_000, PAUSES)).toBe(B);
  expect(nextLink([B], queue, NOW, HURRY)).toBe(B);
});

test('the pause begins when the page is closed, not when it was opened', () => {
  const { queue } = visited(visiting(running, A, NOW), 'kept', '', NOW + 15_000, PAUSES);
  expect(nextLink([B], queue, NOW + 30_000, PAUSES)).toBeNull();
  expect(nextLink([B], queue, NOW + 35_000, PAUSES)).toBe(B);
});

test('the site a link was redirected to was asked as well', () => {
  const { queue } = after(running, A, 'kept', NOW, 'https://two.example/moved');
  expect(nextLink([C], queue, NOW + 1000, PAUSES)).toBeNull();
});

test('a page that is gone is dead at once, one that was kept is done with', () => {
  expect(after(running, A, 'gone', NOW)).toMatchObject({ dead: true, queue: { current: null, failed: {} } });
  expect(after(running, A, 'kept', NOW)).toMatchObject({ dead: false, queue: { current: null, failed: {} } });
});

test('a page that cannot be read is tried three times more, each time later, and then given up', () => {
  let state = running;
  let at = NOW;
  for (const pause of PAUSES.retries) {
    const { queue, dead } = after(state, A, 'failed', at);
    expect(dead).toBe(false);
    expect(nextLink([A], queue, at + pause - 1, PAUSES)).toBeNull();
    expect(nextLink([A], queue, at + pause, PAUSES)).toBe(A);
    state = queue;
    at += pause;
  }
  expect(PAUSES.retries).toHaveLength(3);
  expect(after(state, A, 'failed', at)).toMatchObject({ dead: true, queue: { failed: {} } });
});

test('what the browser could not open is no failure of the page', () => {
  expect(after(running, A, 'not-now', NOW)).toMatchObject({ dead: false, queue: { failed: {} } });
  const once = after(running, A, 'failed', NOW).queue;
  expect(after(once, A, 'not-now', NOW).queue.failed).toMatchObject({ [A.id]: { times: 1 } });
});

test('nothing is opened once it was paused', () => {
  const paused = { ...running, running: false };
  expect(visiting(paused, A, NOW)).toBe(paused);
});

test('sites are forgotten when they may be asked again', () => {
  const first = after(running, A, 'kept', NOW).queue;
  expect(Object.keys(after(first, C, 'kept', NOW + 60_000).queue.sites)).toEqual(['two.example']);
});

test('a site is a host', () => {
  expect(siteOf('http://localhost:81/a')).toBe('localhost');
  expect(siteOf('http://127.0.0.1:81/a')).toBe('127.0.0.1');
  expect(siteOf('none')).toBe('none');
});

test.each([undefined, null, 'x', [], { sites: 3, failed: [null], current: { id: 3 }, sort: 'y' }])(
  'a queue comes out of whatever was stored: %j',
  (value) => {
    expect(parseLinkQueue(value)).toMatchObject({ running: false, current: null, sort: { by: 'saved' } });
    expect(nextLink([A], parseLinkQueue(value), NOW, PAUSES)).toBe(A);
  },
);

test('a stored queue comes back as it was', () => {
  const { queue } = after({ ...running, sort: { by: 'title', reversed: true } }, A, 'failed', NOW);
  expect(parseLinkQueue(JSON.parse(JSON.stringify(queue)))).toEqual(queue);
  const open = visiting(running, C, NOW);
  expect(parseLinkQueue(JSON.parse(JSON.stringify(open)))).toEqual(open);
});
