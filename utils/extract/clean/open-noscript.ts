import { textIn } from '../has-text';
import { replaceByAll } from '../move';
import type { Rule } from '../rule';
import { neutralise } from '../snapshot/neutralise';
import { survey } from '../snapshot/survey';

const LEAST_TEXT = 500;
/** Levels above which a text is left closed: Readability's cost grows with the square of the depth. */
const DEEP = 100;

/**
 * Pages built by scripts often carry their text a second time for those who run none. Where the scripts have not built
 * it, that is the text.
 */
export const openNoscript: Rule<Document> = (copy) => {
  const noscripts = [...copy.querySelectorAll('body noscript')];
  const lengthOf = (node: Node | null) => (node?.textContent ?? '').trim().length;
  const raw = noscripts.reduce((sum, noscript) => sum + lengthOf(noscript), 0);
  if (raw < LEAST_TEXT || raw < lengthOf(copy.body) / 2) return;
  const built = lengthOf(copy.body) - raw;
  for (const noscript of noscripts) {
    const content = noscriptContent(noscript);
    if (lengthOf(content) <= Math.max(LEAST_TEXT, built) || survey(copy, content).depth > DEEP) continue;
    replaceByAll(noscript, content.childNodes);
  }
  // What was source until now was not there to be neutralised with the rest.
  neutralise(copy);
};

/** What is in it: elements where the page was read without scripts, else their source. */
export function noscriptContent(noscript: Element): Element {
  if (noscript.firstElementChild !== null) return noscript;
  const { body } = new DOMParser().parseFromString(textIn(noscript), 'text/html');
  for (const machinery of body.querySelectorAll('script, style, template, svg')) machinery.remove();
  return noscript.ownerDocument.importNode(body, true);
}
