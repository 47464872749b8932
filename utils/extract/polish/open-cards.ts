import { CARD } from '../clean/keep-embeds';
import type { Rule } from '../rule';

/** What stood for a film among the texts becomes the link to it. */
export const openCards: Rule<Element> = (body) => {
  for (const sight of body.querySelectorAll(`img[${CARD}]`)) {
    const link = body.ownerDocument.createElement('a');
    link.setAttribute('href', sight.getAttribute(CARD) ?? '');
    link.textContent = sight.getAttribute('alt');
    sight.replaceWith(link);
  }
};
