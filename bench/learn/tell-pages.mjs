import { logistic, oddsOf } from './logistic.mjs';
import { partOf } from './parts.mjs';

const PARTS = 10;
/** Articles of a corpus that may be missed, at least one page of each. */
const MISSED = 0.02;
const MISSED_CHINESE = 0.03;

/** Learns from pages what each feature weighs. Numbers count by their logarithm, as the detector takes them. */
export function learn(pages) {
  const model = logistic(
    pages.map(rowOf),
    pages.map(({ label }) => label),
    pages.map(({ weight }) => weight),
  );
  return { ...model, names: Object.keys(pages[0].features) };
}

function rowOf({ features }) {
  return Object.values(features).map((value) => Math.log1p(Number(value)));
}

/** Log-odds of each page, from what was learnt without the pages of its site. */
export function crossScores(pages) {
  const parts = pages.map(({ site }) => partOf(site, PARTS));
  const scores = [];
  for (let part = 0; part < PARTS; part++) {
    const model = learn(pages.map((page, at) => (parts[at] === part ? { ...page, weight: 0 } : page)));
    pages.forEach((page, at) => {
      if (parts[at] === part) scores[at] = oddsOf(model, rowOf(page));
    });
  }
  return scores;
}

/** Log-odds of each page, from what was learnt with it. */
export function ownScores(pages, model) {
  return pages.map((page) => oddsOf(model, rowOf(page)));
}

/** The highest log-odds below which no corpus has more than the articles that may be missed. */
export function limitOf(pages, scores) {
  const articles = [...pages.keys()].filter((at) => pages[at].isArticle);
  const limits = [...byKind(pages, articles)].map(([kind, members]) => {
    const sorted = members.map((at) => scores[at]).sort((a, b) => a - b);
    const missed = Math.floor((kind.startsWith('zh') ? MISSED_CHINESE : MISSED) * sorted.length);
    return sorted[Math.min(sorted.length - 1, Math.max(1, missed))];
  });
  // Weights are written with two decimals.
  return Math.min(...limits) - 0.01;
}

/** For each corpus of articles and each other kind of page, how many are called articles: unseen, and learnt from. */
export function sortedTable(pages, unseen, own, limit) {
  const lines = [...byKind(pages, [...pages.keys()])].map(([kind, members]) => {
    const share = (scores) => ((100 * members.filter((at) => scores[at] > limit).length) / members.length).toFixed(1);
    return `${kind.padEnd(15)} ${String(members.length).padStart(5)} ${share(unseen).padStart(8)} ${share(own).padStart(8)}`;
  });
  return ['Called articles, per cent:  unseen  learnt from', ...lines].join('\n');
}

function byKind(pages, members) {
  const kinds = new Map();
  for (const at of members) kinds.set(pages[at].kind, [...(kinds.get(pages[at].kind) ?? []), at]);
  return kinds;
}

/**
 * The source of a module that holds weights.
 *
 * @param {{ names: string[], base: number, weights: number[] }} model from `learn`
 * @param {number} limit log-odds from which a page is what is looked for
 * @param {{ feature: string, module: string, base: string, weights: string }} words type of the names, where it is from,
 *   and doc comments
 */
export function weightsModule({ names, base, weights }, limit, words) {
  const lines = names.map((name, at) => `  ${name}: ${Number(weights[at].toFixed(2))},`);
  return `import type { ${words.feature} } from '${words.module}';

/** ${words.base} */
export const BASE = ${Number((base - limit).toFixed(2))};

/** ${words.weights} */
export const WEIGHTS: Record<${words.feature}, number> = {
${lines.join('\n')}
};
`;
}
