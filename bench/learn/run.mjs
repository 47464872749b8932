/**
 * `npm run learn -- FOLDER [--try]`: learns from pages whose text people marked how to tell the blocks of an article
 * from those around it, and writes what was learnt into the extractor. With `--try` it writes nothing, and says how well
 * it tells blocks of sites that it has not seen.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';
import { giveUp, say } from '../../scripts/say.mjs';
import { bundle } from '../bundle.mjs';
import { findCorpora } from '../extract/corpora.mjs';
import { boost } from './boost.mjs';
import { lessons } from './lessons.mjs';
import { tryOut } from './try-out.mjs';
import { FOREST, forestModule } from './write-forest.mjs';

const TARGET = 'utils/extract/choose/article-forest.ts';

try {
  const [folder, ...flags] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Name a folder with pages to learn from.');
  const learnt = await lessons(findCorpora(folder), await observing(), say);
  say(`${learnt.rows.length} blocks, ${learnt.witnesses.length} witnesses.`);
  if (flags.includes('--try')) say(tryOut(learnt));
  else await writeFile(join(ROOT, TARGET), forestModule(boost(learnt.rows, learnt.labels, learnt.weights), FOREST));
} catch (error) {
  // Nothing is written where anything failed.
  giveUp(error);
}

async function observing() {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-learn-'));
  try {
    return await bundle('bench/learn/observe.ts', 'observing', folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
