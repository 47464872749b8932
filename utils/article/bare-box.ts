const BOXES = new Set(['div', 'section', 'article', 'header', 'footer', 'main']);
const INLINE = new Set('A ABBR B BR CITE CODE EM I IMG KBD MARK math Q S SMALL SPAN STRONG SUB SUP TIME U'.split(' '));

/**
 * Whether an element is a box that only holds blocks. It says nothing to a reader: its blocks can take its place, and
 * become direct children of what is around it.
 */
export function isBareBox(element: Element, tag: string): boolean {
  return BOXES.has(tag) && !element.hasAttribute('data-anchor') && !hasLooseContent(element);
}

function hasLooseContent(box: Element): boolean {
  for (let node = box.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE ? /\S/.test(node.nodeValue ?? '') : INLINE.has(node.nodeName)) return true;
  }
  return false;
}
