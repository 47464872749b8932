import type { Block } from './blocks';
import { COMMENT, FORUM_TYPE, isIn } from './witnesses/page';

/** Characters from which a comment is not only a name or a date. */
const A_COMMENT = 100;

/**
 * Whether each block is a comment on the article and not part of it: it stands among comments, and neither does the page
 * say that it is a forum, nor did the engine take a comment for the text.
 * @param types kinds of page it claims to be, in lower case
 */
export function commentsBeside(blocks: readonly Block[], taken: (at: number) => boolean, types: string): boolean[] {
  const stands = blocks.map(({ place }) => isIn(place, COMMENT));
  const isTalk =
    FORUM_TYPE.test(types) || blocks.some(({ text }, at) => stands[at] && taken(at) && text.length > A_COMMENT);
  return isTalk ? blocks.map(() => false) : stands;
}
