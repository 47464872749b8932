/**
 * `npm run bench:extract -- FOLDER`: how well pages are read whose text is known, by us and by others, on the same
 * pages in the same run. Prints what was reached beside what is aimed at, and fails where a figure fell since it was
 * saved.
 */
import { giveUp, say } from '../../scripts/say.mjs';
import { readInChromium } from './chromium.mjs';
import { falls } from './compare.mjs';
import { findCorpora } from './corpora.mjs';
import { figuresOf, languagesOf } from './figures.mjs';
import { readInJsdom } from './jsdom.mjs';
import { explainPage } from './one-page.mjs';
import { readOptions } from './options.mjs';
import { failureTable, languageTable, targetTable } from './report.mjs';
import { currentCommit, save, saved } from './saved.mjs';
import { makeScripts } from './scripts.mjs';
import { makeSheet } from './sheet.mjs';
import { worstPages } from './worst.mjs';

try {
  const options = readOptions(process.argv.slice(2));
  await (options.page === undefined ? measure(options) : explain(options));
} catch (error) {
  giveUp(error);
}

async function explain({ folder, page }) {
  const [corpus, ...rest] = page.split('/');
  const [{ pages }] = findCorpora(folder, { only: [corpus] });
  const wanted = pages.find(({ id }) => id === rest.join('/'));
  if (wanted === undefined) throw new Error(`There is no page ${page}.`);
  say(await explainPage(wanted, await makeScripts()));
}

async function measure(options) {
  const corpora = findCorpora(options.folder, { only: options.corpora, limit: options.limit });
  const commit = await currentCommit();
  const { rows, times } = await readAll(corpora, options);
  const figures = figuresOf(rows, times);
  const languages = languagesOf(rows);
  say(`\n${targetTable(figures)}\n\n${languageTable(languages)}\n\n${failureTable(rows)}`);
  if (options.worst > 0) say(`\n${worstPages(rows, options.worst)}`);
  const counts = Object.fromEntries(corpora.map(({ name, pages }) => [name, pages.length]));
  const mode = options.browser ? 'chromium' : 'jsdom';
  if (options.save) say(`\nSaved as ${save(mode, commit, counts, figures, languages)}.`);
  else compare(saved(mode), counts, [...figures, ...languages]);
}

/** Every page of every corpus, read by everybody. */
async function readAll(corpora, { browser, workers, readers }) {
  const scripts = await makeScripts();
  const read = browser ? readInChromium : readInJsdom;
  const sheet = makeSheet(corpora, readers);
  for (const { name, pages } of corpora) {
    const start = Date.now();
    await read(pages, { scripts, workers, readers, tell: sheet.tell, tellTime: sheet.tellTime });
    say(`${name}: ${pages.length} pages, ${Math.round((Date.now() - start) / 1000)} s`);
  }
  return sheet;
}

function compare(before, counts, now) {
  const same = (other) =>
    JSON.stringify(Object.entries(other).sort()) === JSON.stringify(Object.entries(counts).sort());
  if (before === undefined) return say('\nNothing was saved to compare with.');
  if (!same(before.pages)) return say('\nWhat was saved is of other pages, so nothing is compared.');
  const worse = falls([...before.figures, ...before.languages], now);
  if (worse.length > 0) throw new Error(`these are worse than in ${before.commit}:\n${worse.join('\n')}`);
  say(`\nNothing is worse than in ${before.commit}.`);
}
