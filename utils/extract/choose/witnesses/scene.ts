import type { Block, Place } from '../blocks';
import { isProse, massOf } from '../prose';

/** What is known of a page beside its blocks. */
export interface Known {
  /** Whether the engine took the block of that number. */
  readonly taken: readonly boolean[];
  /** The article's text as the page gives it in its data, or ''. */
  readonly told: string;
  readonly description: string;
  readonly address: string;
  /** Kinds of page it claims to be, in lower case with spaces between. */
  readonly types: string;
}

/** Blocks that are made alike, and how many of them the engine took. */
export interface Kin {
  count: number;
  length: number;
  taken: number;
}

/** All that can be known of a page's blocks before they are judged. */
export interface Scene extends Known {
  readonly blocks: readonly Block[];
  /** Characters of prose on the page, at least 1. */
  readonly prose: number;
  /** The same, of what the engine took. */
  readonly proseTaken: number;
  readonly kins: readonly Kin[];
  /** Of the blocks in a box, or in one directly below it, the share that the engine took. */
  readonly takenIn: (place: Place) => number;
}

/** One that was asked what it knows: names of its answers, and the answers for the block of a number, as numbers. */
export interface Witness {
  readonly names: readonly string[];
  readonly ask: (scene: Scene) => (at: number) => readonly number[];
}

/** Counts what several witnesses want to know. */
export function sceneOf(blocks: readonly Block[], known: Known): Scene {
  const { taken } = known;
  return {
    ...known,
    blocks,
    prose: Math.max(1, massOf(blocks, isProse)),
    proseTaken: blocks.reduce((sum, block, at) => (taken[at] && isProse(block) ? sum + block.text.length : sum), 0),
    kins: kinsOf(blocks, taken),
    takenIn: sharesTaken(blocks, taken),
  };
}

/** The same element with the same class in the same kind of box: most paragraphs of an article are made the same way. */
function kinsOf(blocks: readonly Block[], taken: readonly boolean[]): Kin[] {
  const kins = new Map<string, Kin>();
  return blocks.map(({ origin, place: { element }, text }, at) => {
    const make = `${origin.localName}.${origin.className}<${element.localName}.${element.className}`;
    const kin = kins.get(make) ?? { count: 0, length: 0, taken: 0 };
    kin.count++;
    kin.length += text.length;
    if (taken[at]) kin.taken++;
    kins.set(make, kin);
    return kin;
  });
}

function sharesTaken(blocks: readonly Block[], taken: readonly boolean[]): (place: Place) => number {
  const counts = new Map<Place, { blocks: number; taken: number }>();
  blocks.forEach(({ place }, at) => {
    for (const box of [place, place.around]) {
      if (box === null) continue;
      const count = counts.get(box) ?? { blocks: 0, taken: 0 };
      count.blocks++;
      if (taken[at]) count.taken++;
      counts.set(box, count);
    }
  });
  return (place) => {
    const count = counts.get(place);
    return count === undefined ? 0 : count.taken / count.blocks;
  };
}
