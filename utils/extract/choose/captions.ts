import type { Block, Place } from './blocks';

/** Blocks between a picture and the text it belongs to. */
const NEAR = 3;

/**
 * Whether each block stays, once captions go with their pictures: one that the engine took stays, and one that it left
 * out comes back from right between two parts of the text.
 */
export function withCaptions(
  blocks: readonly Block[],
  taken: (at: number) => boolean,
  stays: readonly boolean[],
): boolean[] {
  const captions = blocks.map(isCaption);
  const isText = (at: number) => stays[at] === true && !captions[at];
  const isNear = (at: number, step: number) => {
    for (let count = 1; count <= NEAR; count++) if (isText(at + step * count)) return true;
    return false;
  };
  return blocks.map((_, at) => {
    if (!captions[at]) return stays[at] as boolean;
    return taken(at) || (isNear(at, -1) && isNear(at, 1));
  });
}

function isCaption({ origin, place }: Block): boolean {
  if (origin.localName === 'figcaption') return true;
  for (let box: Place | null = place; box !== null; box = box.around)
    if (box.element.localName === 'figcaption') return true;
  return false;
}
