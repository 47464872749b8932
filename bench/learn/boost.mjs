import { writable } from './write-forest.mjs';

/**
 * Gradient boosting of small regression trees on the logistic loss, with binned columns and leaves grown best first
 * (Friedman 2001; the histogram way of LightGBM, Ke et al. 2017). Deterministic: no sampling.
 */

/** How a forest is grown. `leaves` per tree, `rate` of learning, the least weight in a leaf, and ridge on leaf values. */
export const DEFAULTS = { trees: 100, leaves: 14, rate: 0.12, leastInLeaf: 120, ridge: 3, bins: 32 };

/**
 * @param {Float32Array[]} rows one row of witnesses per example
 * @param {Uint8Array} labels 0 or 1
 * @param {Float32Array} weights how much each example counts; 0 leaves it out
 * @returns {{ base: number, edges: number[][], trees: object[] }} a forest: log-odds before any tree, the borders of
 *   each column's bins, and trees of { column, bin, low, high } and { value }
 */
export function boost(rows, labels, weights, options = {}) {
  const settings = { ...DEFAULTS, ...options };
  const used = Uint32Array.from(rows.keys()).filter((row) => weights[row] > 0);
  const edges = columnEdges(rows, used, settings.bins);
  const columns = edges.map((borders, column) => binned(rows, column, borders));
  const scale = used.length / used.reduce((sum, row) => sum + weights[row], 0);
  const base = logit(used.reduce((sum, row) => sum + weights[row] * labels[row], 0) * (scale / used.length));
  const margin = new Float64Array(rows.length).fill(base);
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  const trees = [];
  for (let tree = 0; tree < settings.trees; tree++) {
    for (const row of used) {
      const chance = 1 / (1 + Math.exp(-margin[row]));
      gradient[row] = scale * weights[row] * (labels[row] - chance);
      curvature[row] = scale * weights[row] * chance * (1 - chance);
    }
    const grown = grow({ columns, edges, gradient, curvature, settings }, used);
    for (const { rows: inside, value } of grown.leaves) for (const row of inside) margin[row] += value;
    trees.push(grown.root);
  }
  return { base, edges, trees };
}

const logit = (chance) => Math.log(chance / (1 - chance));

/** Borders between bins: quantiles of the values that occur. A value belongs to the first bin whose border it does not pass. */
function columnEdges(rows, used, bins) {
  const step = Math.max(1, Math.floor(used.length / 20_000));
  return Array.from({ length: rows[0].length }, (_, column) => {
    const values = [];
    for (let at = 0; at < used.length; at += step) values.push(rows[used[at]][column]);
    values.sort((a, b) => a - b);
    const borders = new Set();
    const distinct = [...new Set(values)];
    if (distinct.length <= bins)
      for (let at = 1; at < distinct.length; at++) borders.add((distinct[at - 1] + distinct[at]) / 2);
    else for (let bin = 1; bin < bins; bin++) borders.add(values[Math.floor((bin * values.length) / bins)]);
    return [...new Set([...borders].map(writable))].sort((a, b) => a - b);
  });
}

function binned(rows, column, borders) {
  const bins = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const value = rows[row][column];
    let low = 0;
    let high = borders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > borders[middle]) low = middle + 1;
      else high = middle;
    }
    bins[row] = low;
  }
  return bins;
}

/** One tree, its leaf with the most to gain split first. */
function grow(data, used) {
  const { settings } = data;
  const root = leafOf(data, used, histogram(data, used));
  const leaves = [root];
  while (leaves.length < settings.leaves) {
    const best = leaves.reduce((a, b) => (b.split.gain > a.split.gain ? b : a));
    if (best.split.gain <= 1e-6) break;
    leaves.splice(leaves.indexOf(best), 1, ...divide(data, best));
  }
  for (const leaf of leaves) {
    leaf.value = (settings.rate * leaf.gradient) / (leaf.curvature + settings.ridge);
    leaf.node.value = leaf.value;
  }
  return { root: root.node, leaves };
}

function leafOf(data, rows, sums) {
  let gradient = 0;
  let curvature = 0;
  for (const row of rows) {
    gradient += data.gradient[row];
    curvature += data.curvature[row];
  }
  const leaf = { rows, sums, gradient, curvature, node: {} };
  leaf.split = bestSplit(data, leaf);
  return leaf;
}

function histogram({ columns, edges, gradient, curvature }, rows) {
  return columns.map((bins, column) => {
    const sums = new Float64Array(3 * (edges[column].length + 1));
    for (const row of rows) {
      const at = 3 * bins[row];
      sums[at] += gradient[row];
      sums[at + 1] += curvature[row];
      sums[at + 2]++;
    }
    return sums;
  });
}

function bestSplit({ settings }, { sums, gradient, curvature, rows }) {
  const worth = (g, h) => (g * g) / (h + settings.ridge);
  const whole = worth(gradient, curvature);
  let best = { gain: 0 };
  sums.forEach((bins, column) => {
    let g = 0;
    let h = 0;
    let count = 0;
    for (let bin = 0; bin < bins.length / 3 - 1; bin++) {
      g += bins[3 * bin];
      h += bins[3 * bin + 1];
      count += bins[3 * bin + 2];
      if (count < settings.leastInLeaf || rows.length - count < settings.leastInLeaf) continue;
      const gain = worth(g, h) + worth(gradient - g, curvature - h) - whole;
      if (gain > best.gain) best = { gain, column, bin };
    }
  });
  return best;
}

function divide(data, leaf) {
  const { column, bin } = leaf.split;
  const bins = data.columns[column];
  const low = leaf.rows.filter((row) => bins[row] <= bin);
  const high = leaf.rows.filter((row) => bins[row] > bin);
  const [small, large] = low.length < high.length ? [low, high] : [high, low];
  const smallSums = histogram(data, small);
  const largeSums = leaf.sums.map((sums, at) => sums.map((sum, bin) => sum - smallSums[at][bin]));
  const children = [leafOf(data, small, smallSums), leafOf(data, large, largeSums)];
  const [first, second] = low === small ? children : [children[1], children[0]];
  Object.assign(leaf.node, { column, bin, low: first.node, high: second.node });
  return [first, second];
}

/** What a forest says of a row: the chance that its label is 1. */
export function chance(forest, row) {
  let margin = forest.base;
  for (const tree of forest.trees) {
    let node = tree;
    while (node.value === undefined)
      node = row[node.column] > forest.edges[node.column][node.bin] ? node.high : node.low;
    margin += node.value;
  }
  return 1 / (1 + Math.exp(-margin));
}
