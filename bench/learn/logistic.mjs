const ROUNDS = 12;
/** Keeps weights of features that hardly vary from growing. Of standardised columns. */
const RIDGE = 10;
const CERTAIN = 1e-4;

/**
 * Logistic regression with ridge, by Newton's method.
 *
 * @param {number[][]} rows one row of numbers per example
 * @param {number[]} labels 0 or 1
 * @param {number[]} weights how much each example counts; 0 leaves it out
 * @returns {{ base: number, weights: number[] }} log-odds of a row of zeros, and what each column adds per unit
 */
export function logistic(rows, labels, weights) {
  const used = [...rows.keys()].filter((at) => weights[at] > 0);
  const columns = rows[0].map((_, column) => spreadOf(used.map((at) => rows[at][column])));
  const inputs = used.map((at) => [...columns.map(({ mean, scale }, column) => (rows[at][column] - mean) * scale), 1]);
  const found = new Array(columns.length + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const { slope, curve } = derivatives(
      inputs,
      used.map((at) => [labels[at], weights[at]]),
      found,
    );
    solve(curve, slope).forEach((step, column) => {
      found[column] += step;
    });
  }
  const scaled = columns.map(({ scale }, column) => found[column] * scale);
  const base = scaled.reduce((sum, weight, column) => sum - weight * columns[column].mean, found.at(-1));
  return { base, weights: scaled };
}

/** Log-odds of a row. */
export function oddsOf({ base, weights }, row) {
  return row.reduce((sum, value, column) => sum + weights[column] * value, base);
}

function spreadOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, scale: variance === 0 ? 0 : 1 / Math.sqrt(variance) };
}

function derivatives(inputs, examples, found) {
  const slope = found.map((value, column) => (column === found.length - 1 ? 0 : -RIDGE * value));
  const curve = found.map((_, row) => found.map((_, column) => (row === column && row < found.length - 1 ? RIDGE : 0)));
  inputs.forEach((input, at) => {
    const [label, weight] = examples[at];
    const chance = 1 / (1 + Math.exp(-input.reduce((sum, value, column) => sum + value * found[column], 0)));
    const bend = weight * Math.max(chance * (1 - chance), CERTAIN);
    input.forEach((value, row) => {
      slope[row] += weight * (label - chance) * value;
      for (let column = 0; column < input.length; column++) curve[row][column] += bend * value * input[column];
    });
  });
  return { slope, curve };
}

/** Solves a system of linear equations with a positive definite matrix by elimination. */
function solve(matrix, values) {
  const rows = matrix.map((row, at) => [...row, values[at]]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++)
    for (let row = pivot + 1; row < size; row++) {
      const factor = rows[row][pivot] / rows[pivot][pivot];
      for (let column = pivot; column <= size; column++) rows[row][column] -= factor * rows[pivot][column];
    }
  const result = new Array(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row][size];
    for (let column = row + 1; column < size; column++) rest -= rows[row][column] * result[column];
    result[row] = rest / rows[row][row];
  }
  return result;
}
