import { boost, chance } from './boost.mjs';
import { partOf } from './parts.mjs';

const PARTS = 4;

/**
 * How well blocks are told apart when their site is not among those learnt from: learns four times from three quarters
 * of the sites, and asks about the rest.
 */
export function tryOut({ witnesses, rows, labels, weights, sites }) {
  const parts = sites.map((site) => partOf(site, PARTS));
  const wasIn = witnesses.indexOf('taken');
  const wrong = { engine: 0, forest: 0, all: 0 };
  for (let part = 0; part < PARTS; part++) {
    const forest = boost(
      rows,
      labels,
      weights.map((weight, at) => (parts[at] === part ? 0 : weight)),
    );
    rows.forEach((row, at) => {
      if (parts[at] !== part) return;
      wrong.all += weights[at];
      if (chance(forest, row) > 0.5 !== (labels[at] === 1)) wrong.forest += weights[at];
      if (row[wasIn] !== labels[at]) wrong.engine += weights[at];
    });
  }
  const percent = (what) => `${((100 * wrong[what]) / wrong.all).toFixed(2)} %`;
  return `Of the text that counts, the engine alone judges ${percent('engine')} wrongly, all witnesses ${percent('forest')}.`;
}
