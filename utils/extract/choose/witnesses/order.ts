import type { Block } from '../blocks';
import { isProse } from '../prose';
import type { Witness } from './scene';
import { announcesOther, headingLevel, lengthOf } from './wording';

const STEPS = { 'before-2': -2, 'before-1': -1, 'after-1': 1, 'after-2': 2 } as const;

/** What a block's place among the others tells: its neighbours, the heading above, how far it is from the engine's choice. */
export const order: Witness = {
  names: [
    'taken',
    'before-first',
    'after-last',
    'from-top',
    'from-end',
    'prose-before',
    'heading-announces-other',
    'since-heading',
    ...Object.keys(STEPS).flatMap((step) => [`${step}-length`, `${step}-links`, `${step}-taken`]),
  ],
  ask: ({ blocks, taken, prose }) => {
    const first = taken.indexOf(true);
    const last = taken.lastIndexOf(true);
    const headings = headingsAbove(blocks);
    const before = proseBefore(blocks, prose);
    return (at) => [
      Number(taken[at]),
      first < 0 ? 0 : distance(first - at),
      last < 0 ? 0 : distance(at - last),
      Math.log1p(at),
      Math.log1p(blocks.length - at),
      before[at] as number,
      ...(headings[at] as readonly number[]),
      ...Object.values(STEPS).flatMap((step) => neighbour(blocks[at + step], taken[at + step])),
    ];
  },
};

/** For each block whether the heading above it announces something else, and how many blocks ago that was. */
function headingsAbove(blocks: readonly Block[]): number[][] {
  let announces = 0;
  let since = 0;
  return blocks.map(({ origin, text }) => {
    since = headingLevel(origin) > 0 ? 0 : since + 1;
    if (since === 0) announces = Number(announcesOther(text.slice(0, 200)));
    return [announces, Math.log1p(since)];
  });
}

/** For each block the share of the page's prose that stands before it. */
function proseBefore(blocks: readonly Block[], all: number): number[] {
  let passed = 0;
  return blocks.map((block) => {
    const share = passed / all;
    if (isProse(block)) passed += block.text.length;
    return share;
  });
}

function neighbour(block: Block | undefined, taken: boolean | undefined): number[] {
  if (block === undefined) return [0, 0, 0];
  return [Math.log1p(lengthOf(block.text)), block.linked / block.text.length, Number(taken)];
}

/** Distances grow in importance with their size only slowly, to both sides. */
function distance(blocks: number): number {
  return Math.sign(blocks) * Math.log1p(Math.abs(blocks));
}
