import type { Block, Place } from '../blocks';
import { namesOf, PARTS } from '../parts';
import type { Witness } from './scene';

const AROUND = ['aside', 'nav', 'footer', 'header', 'form', 'table', 'ul', 'article', 'main', 'blockquote', 'section'];

/** What the boxes around a block tell: what they are, what they are called, what else is in them. */
export const surroundings: Witness = {
  names: [
    ...AROUND.map((tag) => `in-${tag}`),
    ...PARTS.map((part) => `part-${part}`),
    'depth',
    'place-mass',
    'place-prose',
    'place-linked',
    'place-blocks',
    'place-taken',
    'place-share',
    'around-prose',
    'around-linked',
    'around-taken',
    'around-share',
  ],
  ask: ({ blocks, takenIn, prose }) => {
    const tags = new Map<Place, readonly number[]>();
    return (at) => {
      const { element, origin, place } = blocks[at] as Block;
      const { around } = place;
      const near = tags.get(place) ?? tagsAround(place);
      tags.set(place, near);
      return [
        ...near,
        ...partsAround(element === place.element ? 0 : namesOf(origin), place),
        place.depth,
        Math.log1p(place.mass),
        Math.log1p(place.prose),
        place.linked / Math.max(1, place.mass),
        Math.log1p(place.blocks),
        takenIn(place),
        place.prose / prose,
        Math.log1p(around?.prose ?? 0),
        (around?.linked ?? 0) / Math.max(1, around?.mass ?? 0),
        around === null ? 0 : takenIn(around),
        (around?.prose ?? 0) / prose,
      ];
    };
  },
};

/** How near the next element of each kind is: 1 directly around, 1/2 around that and so on; 0 none. */
function tagsAround(place: Place): number[] {
  const near = AROUND.map(() => 0);
  let level = 1;
  for (let box: Place | null = place; box !== null; box = box.around, level++) {
    const at = AROUND.indexOf(box.element.localName);
    if (at >= 0 && near[at] === 0) near[at] = 1 / level;
  }
  return near;
}

/** How near a name of each part of a page is: 4 the block's own, 3 its box's, 2 of the next two, 1 farther; 0 none. */
function partsAround(own: number, place: Place): number[] {
  const near = PARTS.map(() => 0);
  let bits = own;
  let box: Place | null = place;
  for (let level = 0; ; level++) {
    const value = level === 0 ? 4 : level === 1 ? 3 : level < 4 ? 2 : 1;
    for (let rest = bits, at = 0; rest !== 0; rest >>= 1, at++) if (rest & 1 && near[at] === 0) near[at] = value;
    if (box === null) return near;
    bits = box.parts;
    box = box.around;
  }
}
