import type { Block } from './blocks';

/** Blocks between a picture and the text it belongs to. */
const NEAR = 3;

/**
 * Whether each block stays, once captions go with their pictures: one that the engine took stays, and one that it left
 * out comes back from right between two parts of the text.
 * @param isCaption of the block of a number
 */
export function withCaptions(
  blocks: readonly Block[],
  isCaption: (at: number) => boolean,
  taken: (at: number) => boolean,
  stays: readonly boolean[],
): boolean[] {
  const isText = (at: number) => stays[at] === true && !isCaption(at);
  const isNear = (at: number, step: number) => {
    for (let count = 1; count <= NEAR; count++) if (isText(at + step * count)) return true;
    return false;
  };
  return blocks.map((_, at) => {
    if (!isCaption(at)) return stays[at] as boolean;
    return taken(at) || (isNear(at, -1) && isNear(at, 1));
  });
}
