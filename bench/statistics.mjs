/**
 * Median and quartiles of a row of measurements.
 *
 * @param {number[]} values
 * @returns {{ median: number, quartiles: [number, number], runs: number }}
 */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: round(quantile(sorted, 0.5)),
    quartiles: [round(quantile(sorted, 0.25)), round(quantile(sorted, 0.75))],
    runs: sorted.length,
  };
}

/** The value below which that share of the sorted values lies, between two of them if need be. */
export function quantile(sorted, share) {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low + (high - low) * (at - Math.floor(at));
}

function round(value) {
  return Math.round(value * 100) / 100;
}
