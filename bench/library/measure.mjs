import { say } from '../../scripts/say.mjs';
import { quantile } from '../statistics.mjs';
import { openPage } from './browsers.mjs';
import { measurePage, measurePress } from './paint.mjs';

const SEEDED_AT_ONCE = 2500;
const OPERATIONS = [
  'first page of 50',
  'catalogue, read whole',
  'filter',
  'sorted by title',
  'counts',
  'one text',
  'save',
  'mark as read',
  'delete',
  'change of 1,000',
];
/** Words and whether they are typed to their end. The rare one is found in the articles. */
const SEARCHES = {
  rare: ['', true],
  common: ['ma', true],
  two: ['ma stor', true],
  prefix: ['sto', false],
  chinese: ['城市', true],
};
const SEARCH_RUNS = 30;

/** Fills one library and measures it. Times in milliseconds. */
export async function measureLibrary(started, pages, scripts, { articles, scale, search }) {
  const seconds = await fill(started, scripts, articles, scale);
  say(`  filled in ${seconds.toFixed(0)} s`);
  const painted = await measurePaints(started, pages);
  say('  pages');
  const scrolled = await onPage(started, '/library.html#shelf=all', scripts.scroll, measureScroll);
  say('  scrolling');
  const searched = search ? await onPage(started, '/library.html', scripts.search, measureSearches) : null;
  const operations = await onPage(started, '/options.html', scripts.operations, (page) => measureAll(page, scale));
  return { seconds, painted, scrolled, searched, operations };
}

async function fill(started, scripts, articles, scale) {
  const page = await openPage(started, '/options.html');
  await page.evaluate(scripts.seed);
  const start = performance.now();
  for (let from = 0; from < articles; from += SEEDED_AT_ONCE)
    await page.evaluate((...given) => lecternSeed.seed(...given), from, SEEDED_AT_ONCE, scale);
  const seconds = (performance.now() - start) / 1000;
  await page.close();
  return seconds;
}

async function measurePaints(started, pages) {
  const painted = { library: spread(await measurePage(started, '/library.html')) };
  // Nothing tells when a press has reached Firefox's popup.
  if (started.extension === null) return painted;
  const { press, opened } = await measurePress(started, `${pages}/index.html`);
  return { ...painted, press: spread(press), popup: spread(opened) };
}

async function measureScroll(page) {
  await page.waitForSelector('li[data-id]');
  // Until the catalogue is there the list is as long as its counter says.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const { frames, waiting, rows } = await page.evaluate(() => lecternScroll.scrollThrough());
  const share = (limit) => frames.filter((time) => time > limit).length / frames.length;
  return { rows, ...spread(frames), over17: share(17), over34: share(34), waiting: waiting / frames.length };
}

async function measureSearches(page) {
  const filled = await page.evaluate(() => lecternSearch.fillIndex());
  say(`  index filled in ${(filled / 1000).toFixed(0)} s`);
  const bytes = await page.evaluate(() => lecternSearch.sizeOfIndex());
  const queries = {};
  const rare = await page.evaluate(() => lecternSearch.rareWord());
  for (const [name, [given, complete]] of Object.entries(SEARCHES)) {
    const words = given || rare;
    const runs = [words, complete, SEARCH_RUNS + 1];
    const { times, found } = await page.evaluate((...given) => lecternSearch.measureSearch(...given), ...runs);
    queries[name] = { words, found, ...spread(times.slice(1)) };
  }
  return { filled, bytes, queries };
}

async function measureAll(page, scale) {
  await page.evaluate(() => lecternOperations.copy());
  say('  copied');
  const ids = await page.evaluate(() => lecternOperations.idsOf());
  const measured = {};
  for (const name of OPERATIONS) {
    const { ours, bare } = await page.evaluate((...given) => lecternOperations.measure(...given), name, ids, scale);
    measured[name] = { ours: spread(ours), bare: spread(bare), ratio: middle(ours) / middle(bare) };
    say(`  ${name}: ${measured[name].ours.p50.toFixed(1)} ms`);
  }
  return measured;
}

async function onPage(started, path, script, work) {
  const page = await openPage(started, path);
  await page.evaluate(script);
  const result = await work(page);
  await page.close();
  return result;
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), runs: sorted.length };
}

function middle(times) {
  return spread(times).p50;
}
