import { beforeEach, expect, test, vi } from 'vitest';
import { mayRead, requestAccessTo } from './site-access';

const asked = vi.hoisted(() => [] as string[][]);

vi.mock('wxt/browser', () => {
  const answer = async ({ origins }: { origins: string[] }) => asked.push(origins) > 0;
  return { browser: { permissions: { contains: answer, request: answer } } };
});

beforeEach(() => void asked.splice(0));

test.each([
  ['https://site.example/a?b#c', 'https://site.example/*'],
  // Firefox takes no pattern with a port.
  ['http://site.example:8080/a', 'http://site.example/*'],
  ['https://[2001:db8::1]:8443/', 'https://[2001:db8::1]/*'],
])('access to %s is that to its host', async (address, pattern) => {
  expect(await mayRead(address)).toBe(true);
  expect(await requestAccessTo([address, address])).toBe(true);
  expect(asked).toEqual([[pattern], [pattern]]);
});

test('a file has no site, and nobody is asked for nothing', async () => {
  expect(await mayRead('file:///home/a.html')).toBe(false);
  expect(await requestAccessTo([])).toBe(true);
  expect(asked).toEqual([]);
});
