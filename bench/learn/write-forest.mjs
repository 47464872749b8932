const FIRST = 35;
const LETTERS = 92;
const LEAST_SAID = -2000;
const LEAST_BORDER = -10;
const BORDERS_TO_ONE = 200;

/** How the forest that tells an article's blocks is written down. */
export const FOREST = {
  name: 'ARTICLE',
  about: 'Tells the blocks of an article from those around it. Written by `npm run learn`, not by hand.',
};

/**
 * The source of a module that holds a forest, in the form `utils/extract/choose/forest.ts` reads.
 *
 * @param {{ base: number, edges: number[][], trees: object[] }} forest from `boost`
 * @param {{ name: string, about: string, from?: string }} words name of the constant, its doc comment, and where the
 *   class comes from
 */
export function forestModule(forest, { name, about, from = './forest' }) {
  const { base, borders, trees } = writtenForest(forest);
  return `import { Forest } from '${from}';

/** ${about} */
export const ${name} = new Forest(
  ${base},
  ${JSON.stringify(borders)},
  ${JSON.stringify(trees)},
);
`;
}

/** The nearest border that can be written down. */
export function writable(border) {
  return fromNumber(toNumber(border));
}

const toNumber = (border) =>
  Math.min(LETTERS * LETTERS - 1, Math.max(0, Math.round((border - LEAST_BORDER) * BORDERS_TO_ONE)));
const fromNumber = (number) => number / BORDERS_TO_ONE + LEAST_BORDER;

/** What a `Forest` is made of. Borders that no tree asks for are left out. */
export function writtenForest({ base, edges, trees }) {
  const used = edges.map(() => new Set());
  for (const tree of trees) noteBins(tree, used);
  const bins = used.map((set) => [...set].sort((a, b) => a - b));
  const starts = bins.map((_, column) => bins.slice(0, column).reduce((sum, { length }) => sum + length, 0));
  const count = bins.reduce((sum, { length }) => sum + length, 0);
  const numberOf = ({ value, column, bin }) =>
    value === undefined ? starts[column] + bins[column].indexOf(bin) : count + Math.round(value * 100) - LEAST_SAID;
  return {
    base: Number(base.toFixed(4)),
    borders: bins
      .flatMap((own, column) => [own.length, ...own.map((bin) => toNumber(edges[column][bin]))])
      .map(letters)
      .join(''),
    trees: trees.map((tree) => written(tree, numberOf)).join(''),
  };
}

function noteBins(node, used) {
  if (node.value !== undefined) return;
  used[node.column].add(node.bin);
  noteBins(node.low, used);
  noteBins(node.high, used);
}

function written(node, numberOf) {
  const branches = node.value === undefined ? [node.low, node.high] : [];
  return letters(numberOf(node)) + branches.map((branch) => written(branch, numberOf)).join('');
}

function letters(number) {
  if (number >= LETTERS * LETTERS) throw new Error('The forest has more borders than two letters can tell.');
  return String.fromCharCode(FIRST + Math.floor(number / LETTERS), FIRST + (number % LETTERS));
}
