interface Node {
  column: number;
  bin: number;
  low: Node;
  high: Node;
  value?: number;
}
interface Grown {
  base: number;
  edges: number[][];
  trees: Node[];
}
interface Options {
  trees?: number;
  leaves?: number;
  leastInLeaf?: number;
}
export function boost(rows: Float32Array[], labels: Uint8Array, weights: Float32Array, options?: Options): Grown;
export function chance(forest: Grown, row: Float32Array): number;
