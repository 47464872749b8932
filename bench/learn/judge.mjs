/**
 * `node --max-old-space-size=8000 bench/learn/judge.mjs FOLDER [--try]`: learns from pages whose text people marked what
 * tells a poor reading of an article from a good one, and writes it as the weights of the judge. With `--try` it writes
 * nothing. Either way it says how well poor readings are told on sites that it has not seen.
 *
 * Made so: the sites are parted in two, and the pages of each part are read with a forest that was learnt from the other,
 * for one that has seen a page is too sure of it. Logistic regression weighs the signs, and the limit is set by
 * cross-validation over sites: as low as keeps most doubts right. Boosted trees on seventy signs told them no better.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';
import { giveUp, say } from '../../scripts/say.mjs';
import { findCorpora } from '../extract/corpora.mjs';
import { doubtTable, limitOf } from './doubt.mjs';
import { readPages } from './read-pages.mjs';
import { crossScores, learn, weightsModule } from './tell-pages.mjs';

const TARGET = 'utils/extract/choose/sign-weights.ts';
const WORDS = {
  feature: 'Sign',
  module: './signs',
  base: 'Log-odds of a text without any sign, above those from which it is doubtful. Written by `bench/learn/judge.mjs`.',
  weights: 'Log-odds that a text gains by a sign, for each natural logarithm of one more than its value.',
};

try {
  const [folder, ...flags] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Name a folder with pages to learn from.');
  const pages = await readPages(findCorpora(folder), say);
  const unseen = crossScores(pages);
  say(doubtTable(pages, unseen));
  if (!flags.includes('--try'))
    await writeFile(join(ROOT, TARGET), weightsModule(learn(pages), limitOf(pages, unseen), WORDS));
} catch (error) {
  // Nothing is written where anything failed.
  giveUp(error);
}
