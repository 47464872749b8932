import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../bundle.mjs';
import { htmlOf } from '../extract/corpora.mjs';
import { openBlank } from './blank-page.mjs';
import { siteOf } from './lessons.mjs';

const OTHERS = new Set(['product', 'collection', 'listing', 'service']);
/**
 * How much a page of a kind counts, an article being 1. Threads and manuals may be read but need not be offered, pages
 * without a kind are mostly articles, and what serves is often hard to tell from an article.
 */
const KINDS = { documentation: 0.2, forum: 0.1, '': 0.3, product: 1, collection: 1, listing: 2, service: 0.6 };
/** Corpora of newspapers are easy, and the old Chinese pages are few. */
const CORPORA = { aeb: 0.5, fundus: 0.3, fundus80: 0.3, news4k: 0.3, zh69: 3 };

/**
 * The pages of corpora with their features, whether they are to be read, how much they count, and their site.
 *
 * @param {{ name: string, pages: object[] }[]} corpora
 * @param {(text: string) => void} say
 */
export async function sortedPages(corpora, say) {
  const found = [];
  const blank = await openBlank(await looking());
  for (const { name, pages } of corpora) {
    say(`Looking at ${name} …`);
    for (const page of pages) {
      const features = await blank.call('look', htmlOf(page), page.url);
      if (features !== null) found.push({ ...sorted(page), features });
    }
  }
  await blank.close();
  return balanced(found);
}

function sorted(page) {
  const { corpus, type } = page;
  const kind = type === 'article' || type === '' ? corpus : type;
  const weight = type === 'article' ? (CORPORA[corpus] ?? 1) : KINDS[type];
  return { kind, weight, site: siteOf(page), isArticle: type === 'article', label: OTHERS.has(type) ? 0 : 1 };
}

/** Both sides count the same. */
function balanced(pages) {
  const sum = (label) => pages.reduce((all, page) => all + (page.label === label ? page.weight : 0), 0);
  const scale = sum(1) / sum(0);
  return pages.map((page) => (page.label === 1 ? page : { ...page, weight: page.weight * scale }));
}

/** Pages that were saved without their address have none to learn from. */
async function looking() {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-learn-'));
  try {
    const script = await bundle('utils/extract/detect/features.ts', 'features', folder);
    return `${script}
globalThis.look = (page, address) => features.featuresOf(page, address.startsWith('https://example.org/') ? '' : address);`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
