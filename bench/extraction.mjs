import { summary } from './statistics.mjs';

const WARM_UP = 4;
const PAIRS = 20;

/**
 * Our whole extraction against bare Readability on the page that is open, in turns: every second time the other one
 * begins. Milliseconds, and the median of the ratios of the pairs.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {{ ours: string, bare: string }} scripts that define `lectern` and `readability`
 */
export async function measureExtraction(page, { ours, bare }) {
  await page.evaluate(ours);
  await page.evaluate(bare);
  const pairs = [];
  for (let at = 0; at < WARM_UP + PAIRS; at++) pairs.push(await page.evaluate(onePair, at % 2 === 0));
  const counted = pairs.slice(WARM_UP);
  return {
    ours: summary(counted.map((pair) => pair.ours)),
    bare: summary(counted.map((pair) => pair.bare)),
    ratio: summary(counted.map((pair) => pair.ours / pair.bare)),
  };
}

/** Runs in the page. */
function onePair(oursFirst) {
  const time = (work) => {
    const start = performance.now();
    if (!work()) throw new Error('There was nothing to read, so nothing was measured.');
    return performance.now() - start;
  };
  const ours = () => time(() => globalThis.lectern.extract(document, location.href).ok);
  const bare = () => time(() => new globalThis.readability.default(document.cloneNode(true)).parse());
  if (oursFirst) return { ours: ours(), bare: bare() };
  const first = bare();
  return { ours: ours(), bare: first };
}
