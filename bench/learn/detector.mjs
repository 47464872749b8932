/**
 * `node bench/learn/detector.mjs FOLDER [--try]`: learns from pages that people sorted by kind what tells articles from
 * other pages, and writes it as the weights of the detector. With `--try` it writes nothing, and says how well articles
 * are told on sites that it has not seen.
 *
 * Made so: each page is parsed in a blank tab and its features are taken by the detector's own code. Logistic regression
 * weighs the features, so that every weight belongs to one with a name. The limit is set by cross-validation over sites:
 * as high as lets nearly all articles of every corpus pass. Boosted forests of the same size told them no better.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';
import { giveUp, say } from '../../scripts/say.mjs';
import { findCorpora } from '../extract/corpora.mjs';
import { sortedPages } from './sorted-pages.mjs';
import { crossScores, learn, limitOf, ownScores, sortedTable, weightsModule } from './tell-pages.mjs';

const TARGET = 'utils/extract/detect/weights.ts';
const WORDS = {
  feature: 'Feature',
  module: './features',
  base: 'Log-odds of a page that has nothing. Written by `bench/learn/detector.mjs`, like the weights.',
  weights: 'Log-odds that a page gains by a feature, for each natural logarithm of one more than its value.',
};

try {
  const [folder, ...flags] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Name a folder with pages to learn from.');
  const pages = await sortedPages(findCorpora(folder), say);
  const unseen = crossScores(pages);
  const limit = limitOf(pages, unseen);
  const model = learn(pages);
  say(sortedTable(pages, unseen, ownScores(pages, model), limit));
  if (!flags.includes('--try')) await writeFile(join(ROOT, TARGET), weightsModule(model, limit, WORDS));
} catch (error) {
  // Nothing is written where anything failed.
  giveUp(error);
}
