/** A forest is written in pairs of letters: of so many, from this one on. */
const FIRST = 35;
const LETTERS = 92;
/** What a leaf says at least, in hundredths of log-odds; what a border is at least, and how many make 1. */
const LEAST_SAID = -2000;
const LEAST_BORDER = -10;
const BORDERS_TO_ONE = 200;

/**
 * A forest of small regression trees, as `bench/learn` writes it down. `borders`: for each column the number of its
 * borders, then these. `trees`: each node before its low and then its high branch, as the number of a border, counted
 * through all columns, or behind all borders what a leaf says.
 */
export class Forest {
  readonly #base: number;
  readonly #borders: string;
  readonly #trees: string;
  #grown: Grown | undefined;

  /** @param base log-odds before any tree */
  constructor(base: number, borders: string, trees: string) {
    this.#base = base;
    this.#borders = borders;
    this.#trees = trees;
  }

  /** The chance, from 0 to 1, that a row of witnesses speaks of what the forest was grown to tell. */
  chance(row: Float32Array): number {
    this.#grown ??= grow(bordersIn(this.#borders), this.#trees);
    const { roots, columns, values, highs } = this.#grown;
    let sum = 0;
    for (const root of roots) {
      let at = root;
      for (let high = highs[at] as number; high !== 0; high = highs[at] as number)
        at = (row[columns[at] as number] as number) > (values[at] as number) ? high : at + 1;
      sum += values[at] as number;
    }
    return 1 / (1 + Math.exp(-this.#base - sum / 100));
  }
}

/** Node by node: the column that is asked, the border there or what a leaf says, and the high branch, 0 of a leaf. */
interface Grown {
  readonly roots: readonly number[];
  readonly columns: Uint8Array;
  readonly values: Float64Array;
  readonly highs: Uint16Array;
}

interface Border {
  readonly column: number;
  readonly value: number;
}

function numberAt(text: string, at: number): number {
  return (text.charCodeAt(2 * at) - FIRST) * LETTERS + text.charCodeAt(2 * at + 1) - FIRST;
}

function bordersIn(text: string): Border[] {
  const borders: Border[] = [];
  for (let at = 0, column = 0; at < text.length / 2; column++) {
    for (let count = numberAt(text, at++); count > 0; count--)
      borders.push({ column, value: numberAt(text, at++) / BORDERS_TO_ONE + LEAST_BORDER });
  }
  return borders;
}

function grow(borders: readonly Border[], text: string): Grown {
  const size = text.length / 2;
  const roots: number[] = [];
  const columns = new Uint8Array(size);
  const values = new Float64Array(size);
  const highs = new Uint16Array(size);
  let at = 0;
  const branch = () => {
    const node = at++;
    const number = numberAt(text, node);
    const border = borders[number];
    values[node] = border?.value ?? number - borders.length + LEAST_SAID;
    if (border === undefined) return;
    columns[node] = border.column;
    branch();
    highs[node] = at;
    branch();
  };
  while (at < size) {
    roots.push(at);
    branch();
  }
  return { roots, columns, values, highs };
}
