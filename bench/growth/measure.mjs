import { setTimeout as pause } from 'node:timers/promises';
import { summary } from '../statistics.mjs';

/** Milliseconds of work after which a reader is ended, and is not asked about larger pages. */
const LIMIT = 20_000;
/** Milliseconds that the browser may take to show a page. */
const LOADING = 120_000;
/** Rounds, and milliseconds after which no further one begins. */
const ROUNDS = 5;
const ENOUGH = 3_000;

/** What is run in the page, by reader: whether it found something. */
const READERS = {
  ours: 'lectern.extract(document, location.href, { force: true }).ok',
  bare: 'new readability.default(document.cloneNode(true)).parse() !== null',
};

/**
 * Milliseconds of processor time that each reader takes for the page at an address: the median of some rounds after the
 * first, which is only counted where there is no other. Undefined for one that does not end.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string[]} scripts that define the readers
 * @param {readonly string[]} readers
 */
export async function measurePage(browser, address, scripts, readers) {
  const tab = await browser.newPage();
  try {
    await tab.goto(address, { waitUntil: 'domcontentloaded', timeout: LOADING });
    const session = await tab.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    for (const script of scripts) await tab.evaluate(script);
    const elements = await tab.evaluate(() => document.querySelectorAll('*').length);
    const times = {};
    for (const reader of readers) times[reader] = await rounds(session, READERS[reader]);
    return { elements, times };
  } finally {
    await tab.close();
  }
}

async function rounds(session, work) {
  const times = [];
  for (let sum = 0; times.length <= ROUNDS && sum < ENOUGH; sum += times.at(-1)) {
    const time = await once(session, work);
    if (time === undefined) return undefined;
    times.push(time);
  }
  return summary(times.length > 1 ? times.slice(1) : times).median;
}

async function once(session, expression) {
  const before = await worked(session);
  const { exceptionDetails, result } = await session
    .send('Runtime.evaluate', { expression, timeout: LIMIT })
    .catch(endedByLimit);
  if (result === undefined) return undefined;
  if (result.value !== true) throw new Error(exceptionDetails?.exception?.description ?? 'There was nothing to read.');
  return (await worked(session)) - before;
}

/** What Chromium answers for work that it ended because of its limit. */
function endedByLimit(error) {
  if (/terminated/.test(error.message)) return {};
  throw error;
}

/** Milliseconds that the page's thread has worked so far. */
async function worked(session) {
  await pause(50);
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}
