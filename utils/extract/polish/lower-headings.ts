import { appendAll } from '../move';
import type { Rule } from '../rule';

/** The title is the view's only first-level heading: a body's `<h1>` becomes `<h2>`. */
export const lowerHeadings: Rule<Element> = (body) => {
  for (const heading of body.querySelectorAll('h1')) {
    const lower = body.ownerDocument.createElement('h2');
    appendAll(lower, heading.childNodes);
    if (heading.id !== '') lower.id = heading.id;
    heading.replaceWith(lower);
  }
};
