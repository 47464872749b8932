import { kinship } from './kinship';
import { order } from './order';
import { page } from './page';
import type { Scene } from './scene';
import { surroundings } from './surroundings';
import { wording } from './wording';

const ALL = [wording, surroundings, kinship, order, page];

/** Names of all answers, in the order in which `witnesses` gives them. */
export const WITNESSES: readonly string[] = ALL.flatMap(({ names }) => names);

/** What all witnesses say, asked about the block of a number: a row of numbers. */
export function witnesses(scene: Scene): (at: number) => Float32Array {
  const asked = ALL.map(({ ask }) => ask(scene));
  return (at) => {
    const row = new Float32Array(WITNESSES.length);
    let column = 0;
    for (const answers of asked) for (const answer of answers(at)) row[column++] = answer;
    return row;
  };
}
