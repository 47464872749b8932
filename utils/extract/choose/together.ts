import type { Block, Place } from './blocks';

const HOLDERS = new Set(['table', 'ul', 'ol', 'dl']);
/** Characters of an average item above which a list is the layout of a page: its items are judged apart. */
const LONG_ITEM = 300;

/**
 * Rows of a table and items of a list stay or go together: each gets the chance of all, weighed by length. A row of
 * figures alone says little of itself.
 */
export function together(blocks: readonly Block[], chances: readonly number[]): number[] {
  const holders = blocks.map(({ place }) => holderOf(place));
  const sums = new Map<Place, { length: number; chance: number; count: number }>();
  blocks.forEach(({ text }, at) => {
    const holder = holders[at];
    if (holder == null) return;
    const sum = sums.get(holder) ?? { length: 0, chance: 0, count: 0 };
    sum.length += text.length + 10;
    sum.chance += (text.length + 10) * (chances[at] as number);
    sum.count++;
    sums.set(holder, sum);
  });
  return chances.map((own, at) => {
    const holder = holders[at];
    const sum = holder == null ? undefined : sums.get(holder);
    if (sum === undefined || sum.length / sum.count > LONG_ITEM) return own;
    return sum.chance / sum.length;
  });
}

function holderOf(place: Place): Place | null {
  const { around } = place;
  if (HOLDERS.has(place.element.localName)) return place;
  return around !== null && HOLDERS.has(around.element.localName) ? around : null;
}
