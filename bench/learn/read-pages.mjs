import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';
import { bundle } from '../bundle.mjs';
import { answerOf } from '../extract/answers.mjs';
import { htmlOf } from '../extract/corpora.mjs';
import { scorePage } from '../extract/page-score.mjs';
import { openBlank } from './blank-page.mjs';
import { boost } from './boost.mjs';
import { lessons, siteOf } from './lessons.mjs';
import { partOf } from './parts.mjs';
import { FOREST, forestModule } from './write-forest.mjs';

const HALVES = 2;
/** F1 below which a reading is poor. */
const POOR = 0.8;

/**
 * The articles of corpora of which all the text is known, each read with a forest that has not seen its site: signs of how
 * good the reading is, how good it was, and whether that is poor.
 *
 * @param {{ name: string, pages: object[] }[]} corpora
 * @param {(text: string) => void} say
 */
export async function readPages(corpora, say) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-learn-'));
  try {
    const learnt = await lessons(corpora, await bundle('bench/learn/observe.ts', 'observing', folder), say);
    const articles = corpora.flatMap(({ pages }) => pages).filter(({ type, gold }) => type === 'article' && gold.text);
    const found = [];
    for (let half = 0; half < HALVES; half++) {
      say(`Reading the sites of half ${half + 1} with what the other taught …`);
      const script = await readerFrom(learnt, half, folder);
      found.push(...(await read(articles, (page) => partOf(siteOf(page), HALVES) === half, script)));
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The extractor with a forest that was learnt from all sites but those of one half. */
async function readerFrom({ rows, labels, weights, sites }, half, folder) {
  const others = weights.map((weight, at) => (partOf(sites[at], HALVES) === half ? 0 : weight));
  const forest = join(folder, `forest-${half}.ts`);
  const from = join(ROOT, 'utils/extract/choose/forest.ts');
  await writeFile(forest, forestModule(boost(rows, labels, others), { ...FOREST, from }));
  return bundle('bench/learn/weigh.ts', 'weighing', folder, { './article-forest': forest });
}

async function read(pages, isWanted, script) {
  const blank = await openBlank(script);
  const found = [];
  for (const page of pages.filter(isWanted)) {
    const seen = await blank.call('weighing.weigh', htmlOf(page), page.url);
    if (seen === null) continue;
    const { f1 } = scorePage(page, answerOf('lectern', { article: seen.article }));
    found.push({ features: seen.signs, site: siteOf(page), weight: 1, label: f1 < POOR ? 1 : 0, f1 });
  }
  await blank.close();
  return found;
}
