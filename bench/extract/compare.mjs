import { written } from './report.mjs';

/**
 * How far a figure may fall before it counts. In jsdom the same code gives the same figures; what is let pass is what
 * too few pages moved to mean anything: of text and structure what one page in a few hundred makes, of shares one page
 * more or less, of judgements (few pages are poor) a few, and of times what a busy machine does to them.
 */
const NOISE = {
  f1: () => 0.003,
  kept: () => 0.01,
  share: (n) => 1 / n,
  judgement: (n) => 3 / n,
  ratio: () => 0.2,
  count: () => 0,
};
/** Figures are kept with four digits. */
const ROUNDING = 0.0001;

/**
 * What became worse since figures were saved, as sentences; none when all is well.
 *
 * @param {object[]} before
 * @param {object[]} now
 */
export function falls(before, now) {
  const saved = new Map(before.map((figure) => [figure.name, figure.values.lectern]));
  return now
    .filter(({ name, unit, n, most, values }) => {
      const fall = (saved.get(name) - values.lectern) * (most === undefined ? 1 : -1);
      return fall > NOISE[unit](n) + ROUNDING;
    })
    .map(
      ({ name, unit, values }) =>
        `${name}: ${written(values.lectern, unit)}, and it was ${written(saved.get(name), unit)}.`,
    );
}
