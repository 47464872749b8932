import type { Rule } from '../rule';

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'cite',
  'code',
  'em',
  'i',
  'img',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);

/** Boxes that only hold blocks say nothing to a reader: the blocks take their place, and become direct children. */
export const unwrapBoxes: Rule<Element> = (body) => {
  for (const box of body.querySelectorAll('div, section, article, header, footer, main')) {
    if (box.hasAttribute('data-anchor') || hasLooseContent(box)) continue;
    box.replaceWith(...box.childNodes);
  }
};

function hasLooseContent(box: Element): boolean {
  return [...box.childNodes].some((node) =>
    node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').trim() !== '' : INLINE.has(node.nodeName.toLowerCase()),
  );
}
