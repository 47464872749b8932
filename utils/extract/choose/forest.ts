/** A leaf, in hundredths of log-odds; or a fork: 64 times its column plus its bin, its low and its high branch. */
export type Tree = number | readonly [border: number, low: Tree, high: Tree];

/**
 * A forest of small regression trees, as `bench/learn` writes it down: the log-odds before any tree, the borders between
 * each column's bins, and the trees.
 */
export interface Forest {
  readonly base: number;
  readonly edges: readonly (readonly number[])[];
  readonly trees: readonly Tree[];
}

const BIN_BITS = 6;
const BINS = 1 << BIN_BITS;

/** The chance, from 0 to 1, that a row of witnesses speaks of what the forest was grown to tell. */
export function chance({ base, edges, trees }: Forest, row: Float32Array): number {
  let sum = 0;
  for (const tree of trees) {
    let node = tree;
    while (typeof node !== 'number') {
      const column = node[0] >> BIN_BITS;
      const border = edges[column]?.[node[0] & (BINS - 1)] as number;
      node = (row[column] as number) > border ? node[2] : node[1];
    }
    sum += node;
  }
  return 1 / (1 + Math.exp(-base - sum / 100));
}
