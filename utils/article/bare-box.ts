const BOXES = new Set(['div', 'section', 'article', 'header', 'footer', 'main']);
const INLINE = new Set(
  'A ABBR B BDI BDO BR CITE CODE DEL DFN EM I IMG INS KBD MARK math Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);
/** What no paragraph can hold: a parser would end it there, and make an empty one behind. */
const BLOCK = /^(h[1-6]|p|div|section|[uod]l|table|blockquote|figure|pre|hr)$/;

/**
 * Whether an element is a box, or a paragraph made of one, that only holds blocks. It says nothing to a reader: its
 * blocks can take its place, and become direct children of what is around it.
 */
export function isBareBox(element: Element, tag: string): boolean {
  const holdsBlocks = BOXES.has(tag) || (tag === 'p' && BLOCK.test(element.firstElementChild?.localName ?? ''));
  return holdsBlocks && !element.hasAttribute('data-anchor') && !hasLooseContent(element);
}

function hasLooseContent(box: Element): boolean {
  for (let node = box.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE ? /\S/.test(node.nodeValue ?? '') : INLINE.has(node.nodeName)) return true;
  }
  return false;
}
