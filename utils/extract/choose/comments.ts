import type { Context } from '../rule';
import type { Block } from './blocks';
import { MARK } from './mark';
import { COMMENT, FORUM_TYPE, isIn } from './witnesses/page';

/** Characters from which a comment is not only a name or a date. */
const A_COMMENT = 100;
/** Addresses of talk begin a part of theirs so; a post that is called an open thread does not. */
const IN_FORUM = /\/(forum|thread|topic|discussion|question|communit|viewtopic|showthread|board|[tr]\/)/i;

/**
 * Whether most of what the engine took are comments, on a page that neither says that it is a forum nor stands in one.
 * @param body what the engine took
 */
export function isMostlyComments(blocks: readonly Block[], body: Element, { about, url }: Context): boolean {
  if (FORUM_TYPE.test(about.types) || IN_FORUM.test(url)) return false;
  let comments = 0;
  let all = 0;
  for (const element of body.querySelectorAll(`[${MARK}]`)) {
    const { place, text } = blocks[Number(element.getAttribute(MARK))] as Block;
    all += text.length;
    if (isIn(place, COMMENT)) comments += text.length;
  }
  return comments > all / 2;
}

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
