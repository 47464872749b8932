import { htmlOf } from '../extract/corpora.mjs';
import { openBlank } from './blank-page.mjs';
import { labelsOf } from './labels.mjs';

/**
 * What can be learnt from the pages of corpora: a row of witnesses for each block, whether it is part of the article,
 * how much that counts, and the site it comes from.
 *
 * @param {{ name: string, pages: object[] }[]} corpora
 * @param {string} script that defines `observing`
 * @param {(text: string) => void} say
 */
export async function lessons(corpora, script, say) {
  const learnt = { witnesses: [], rows: [], labels: [], weights: [], sites: [] };
  const blank = await openBlank(script);
  for (const { name, pages } of corpora) {
    say(`Observing ${name} …`);
    for (const page of pages) add(learnt, page, await blank.call('observing.observe', htmlOf(page), page.url));
  }
  await blank.close();
  return { ...learnt, labels: Uint8Array.from(learnt.labels), weights: Float32Array.from(learnt.weights) };
}

function add(learnt, page, seen) {
  if (seen === null) return;
  learnt.witnesses = seen.witnesses;
  const site = siteOf(page);
  labelsOf(page, seen.blocks).forEach(({ label, weight }, at) => {
    const { row } = seen.blocks[at];
    // Clear cases are judged without witnesses.
    if (row === null) return;
    learnt.rows.push(Float32Array.from(row));
    learnt.labels.push(label);
    learnt.weights.push(weight);
    learnt.sites.push(site);
  });
}

/** Pages of one site are alike: what was learnt from some must not be tried on others. */
export function siteOf({ url, id }) {
  const { hostname } = new URL(url);
  return hostname === 'example.org' ? id.split('_').slice(0, 2).join('_') : hostname.split('.').slice(-2).join('.');
}
