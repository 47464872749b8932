import { hasText, textIn } from '../has-text';
import { appendAll } from '../move';
import { isSuspectBox } from './clear';

/** Characters of a remark between paragraphs. */
const LONGEST = 800;
/** Each is looked for in the text around it. */
const MOST = 50;
const FLOW = /^(p|ul|ol|h[2-6]|pre|figure|blockquote|div)$/;

/**
 * What an element's name alone would have the engine throw away: who is quoted, in the foot of a quotation, and remarks in
 * a box of their own between two parts of the text.
 */
export function openBoxes(root: Element): void {
  for (const foot of root.querySelectorAll('blockquote footer')) rename(foot, 'p');
  for (const aside of [...root.querySelectorAll('aside')].slice(0, MOST)) if (isRemark(aside)) rename(aside, 'div');
}

function isRemark(aside: Element): boolean {
  const text = textIn(aside).trim();
  if (text.length > LONGEST || !hasText(aside) || isSuspectBox(aside)) return false;
  const stands = (beside: Element | null) => beside !== null && FLOW.test(beside.localName) && hasText(beside);
  if (!stands(aside.previousElementSibling) || !stands(aside.nextElementSibling)) return false;
  if (aside.querySelector('a, img, form, iframe, h1, h2') !== null) return false;
  // A pull quote says what the text says.
  const words = text.replace(/^\P{L}+|\P{L}+$/gu, '');
  return (aside.parentElement?.textContent ?? '').split(words, 3).length < 3;
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes) other.setAttribute(key, value);
  appendAll(other, element.childNodes);
  element.replaceWith(other);
}
