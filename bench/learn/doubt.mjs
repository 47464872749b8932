import { partOf } from './parts.mjs';

/** Doubts that have to be right, of those on unseen sites: a reader who is told wrongly too often stops believing it. */
const RIGHT = 0.85;
/** So few doubts say nothing about how many are right. */
const TOO_FEW = 9;
const SHARES = [0.5, 0.6, 0.7, 0.8, 0.9];
const PARTS = 10;

/** The lowest log-odds above which enough doubts are right. */
export function limitOf(pages, scores) {
  const { score } = farthest(doubts(pages, scores), RIGHT) ?? { score: Number.POSITIVE_INFINITY };
  // Weights are written with two decimals.
  return score - 0.01;
}

/**
 * What limits reach on unseen sites, and what is reached with a limit that was itself chosen without the page's site.
 *
 * @param {{ site: string, label: number }[]} pages
 * @param {number[]} scores log-odds of each page, from what was learnt without its site
 */
export function doubtTable(pages, scores) {
  const all = doubts(pages, scores);
  const lines = SHARES.map((share) => line(`${share} of them right`, farthest(all, share)));
  return [
    'Doubts               number  precision  recall',
    ...lines,
    line('limit not seen', doubtedUnseen(pages, scores)),
  ].join('\n');
}

function line(name, found) {
  if (found === undefined) return `${name.padEnd(19)}  never`;
  const { count, precision, recall } = found;
  return `${name.padEnd(19)}${String(count).padStart(8)}${precision.toFixed(2).padStart(11)}${recall.toFixed(2).padStart(8)}`;
}

/** For each page, worst first: if it and all before it were doubted, how many, how many rightly, and of how many. */
function doubts(pages, scores) {
  const worst = [...pages.keys()].sort((a, b) => scores[b] - scores[a]);
  const poor = countPoor(pages);
  let right = 0;
  return worst.map((at, before) => {
    right += pages[at].label;
    return { score: scores[at], count: before + 1, precision: right / (before + 1), recall: right / poor };
  });
}

function farthest(all, share) {
  return all.findLast(({ count, precision }) => count > TOO_FEW && precision >= share);
}

function doubtedUnseen(pages, scores) {
  const parts = pages.map(({ site }) => partOf(site, PARTS));
  const doubted = pages.filter((_, at) => {
    const others = [...pages.keys()].filter((other) => parts[other] !== parts[at]);
    return scores[at] > limitOfSome(pages, scores, others);
  });
  const right = countPoor(doubted);
  return { count: doubted.length, precision: right / (doubted.length || 1), recall: right / countPoor(pages) };
}

function limitOfSome(pages, scores, some) {
  return limitOf(
    some.map((at) => pages[at]),
    some.map((at) => scores[at]),
  );
}

function countPoor(pages) {
  return pages.filter(({ label }) => label === 1).length;
}
