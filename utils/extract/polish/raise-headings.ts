import { textIn } from '../has-text';
import { appendAll } from '../move';
import type { Rule } from '../rule';

/** Characters up to which a bold line announces what follows, and from which a paragraph is what follows. */
const LONGEST = 80;
const PROSE = 60;
const SENTENCE = /[.,;:!?…。！？،؛۔।]["'”’»)\]]*$/u;
const SAYS = /\p{L}/u;

/**
 * In a text without headings, a bold line of its own between paragraphs is one, so that it can be heard and jumped to as
 * what it is. Whole sentences stay: the questions of an interview.
 */
export const raiseHeadings: Rule<Element> = (body) => {
  if (body.querySelector('h1, h2, h3, h4, h5, h6') !== null) return;
  for (const line of body.querySelectorAll('p')) {
    if (!isText(line.previousElementSibling, 0) || !isText(line.nextElementSibling, PROSE) || !isBoldLine(line))
      continue;
    const heading = body.ownerDocument.createElement('h2');
    appendAll(heading, line.querySelector('b, strong')?.childNodes ?? []);
    line.replaceWith(heading);
  }
};

function isBoldLine(line: Element): boolean {
  const text = textIn(line).trim();
  if (text.length > LONGEST || !SAYS.test(text) || SENTENCE.test(text)) return false;
  return line.querySelector('a, br, img') === null && text === line.querySelector('b, strong')?.textContent?.trim();
}

/** Whether it is running text of more than so many characters, or a picture with its caption. */
function isText(part: Element | null, length: number): boolean {
  return part !== null && /^(p|figure|[uo]l|blockquote)$/.test(part.localName) && textIn(part).length > length;
}
