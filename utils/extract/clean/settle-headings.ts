import { textIn } from '../has-text';
import { replaceByAll } from '../move';
import type { Rule } from '../rule';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** Characters above which a heading is a box that is only called so. */
const LONGEST = 200;
const SAYS = /[\p{L}\p{N}]/u;

/**
 * A heading is one line of text: boxes that lay it out, the button that unfolds what is below it, and the link to itself
 * leave their words in it.
 */
export const settleHeadings: Rule<Document> = (copy) => {
  for (const heading of copy.querySelectorAll(HEADINGS)) {
    const fold = heading.closest('button');
    if (fold !== null) replaceByAll(fold, fold.childNodes);
    const text = wordsOf(heading);
    if (text.length > LONGEST) continue;
    for (const part of heading.querySelectorAll('div, p, section, button, a[href^="#"]')) {
      const words = wordsOf(part);
      const isLink = part.localName === 'a';
      // A note's number stays a link.
      if (isLink && words !== text && SAYS.test(words)) continue;
      if (heading.id === '' && part.id !== '') heading.id = part.id;
      const goes =
        part.localName === 'button' ? words !== text : !SAYS.test(words) && part.querySelector('img') === null;
      part.before(' ');
      if (goes) part.remove();
      else replaceByAll(part, part.childNodes);
    }
  }
};

function wordsOf(element: Element): string {
  return textIn(element).trim();
}
