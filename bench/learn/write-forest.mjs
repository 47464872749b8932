const BINS = 64;

/**
 * The source of a module that holds a forest, in the form `utils/extract/choose/forest.ts` reads.
 *
 * @param {{ base: number, edges: number[][], trees: object[] }} forest from `boost`
 * @param {{ name: string, about: string, type: string }} words name of the constant, its doc comment, import of its type
 */
export function forestModule({ base, edges, trees }, { name, about, type }) {
  const used = new Map();
  for (const tree of trees) noteBins(tree, used);
  const bins = new Map([...used].map(([column, set]) => [column, [...set].sort((a, b) => a - b)]));
  const borders = edges.map((all, column) => (bins.get(column) ?? []).map((bin) => all[bin]));
  return `${type}\n\n/** ${about} */\nexport const ${name}: Forest = ${JSON.stringify({ base: Number(base.toFixed(4)), edges: borders, trees: trees.map((tree) => written(tree, bins)) })};\n`;
}

function noteBins(node, used) {
  if (node.value !== undefined) return;
  if (!used.has(node.column)) used.set(node.column, new Set());
  used.get(node.column).add(node.bin);
  noteBins(node.low, used);
  noteBins(node.high, used);
}

function written(node, bins) {
  if (node.value !== undefined) return Math.round(node.value * 100);
  const border = BINS * node.column + bins.get(node.column).indexOf(node.bin);
  return [border, written(node.low, bins), written(node.high, bins)];
}
