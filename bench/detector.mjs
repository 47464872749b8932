import { summary } from './statistics.mjs';

const WARM_UP = 5;
const RUNS = 50;

/**
 * How long it takes to tell that the open page is an article. Milliseconds.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} script that defines `detector`
 */
export async function measureDetector(page, script) {
  await page.evaluate(script);
  const times = [];
  for (let at = 0; at < WARM_UP + RUNS; at++) times.push(await page.evaluate(once));
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  return { elements, first: times[0], time: summary(times.slice(WARM_UP)) };
}

/** Runs in the page. */
function once() {
  const start = performance.now();
  if (!globalThis.detector.detect(document)) throw new Error('The detector did not see the article.');
  return performance.now() - start;
}
