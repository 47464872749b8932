import type { Browser } from 'puppeteer-core';

/** Ends a browser and every process that it started, at once and without a word to them. */
export async function killGroup(browser: Browser): Promise<void> {
  const leader = browser.process();
  if (leader?.pid === undefined) throw new Error('This browser is not ours to end.');
  const ended = new Promise((resolve) => leader.once('exit', resolve));
  // Puppeteer makes each browser the leader of a group of its own.
  process.kill(-leader.pid, 'SIGKILL');
  await ended;
}
