import { textIn } from '../has-text';
import { appendAll, replaceByAll } from '../move';

/**
 * The element itself, or the paragraphs in it: those that double line breaks make, and the one that a bare box is.
 * @param breaks how many line breaks are in it
 */
export function paragraphsOf(element: Element, breaks: number): Element[] {
  const broken = breaks > 1 && [...element.querySelectorAll('br')].some(isDouble);
  if (!broken && element.localName !== 'div') return [element];
  const groups: ChildNode[][] = [[]];
  for (const child of [...element.childNodes]) {
    if (broken && child.nodeName === 'BR' && (isDouble(child as Element) || groups.at(-1)?.length === 0))
      groups.push([]);
    else groups.at(-1)?.push(child);
  }
  const paragraphs = groups.filter(isSomething).map((group) => {
    const paragraph = element.ownerDocument.createElement('p');
    appendAll(paragraph, group);
    return paragraph;
  });
  if (element.localName === 'p') replaceByAll(element, paragraphs);
  else {
    element.textContent = '';
    appendAll(element, paragraphs);
  }
  return paragraphs;
}

function isSomething(nodes: readonly Node[]): boolean {
  return nodes.some((node) => /\S/.test(textIn(node)) || node.nodeName === 'IMG');
}

/** Whether nothing but white space is between this line break and the next one. */
function isDouble(line: Element): boolean {
  let next = line.nextSibling;
  while (next !== null && next.nodeType === Node.TEXT_NODE && !/\S/.test(next.nodeValue ?? '')) next = next.nextSibling;
  return next?.nodeName === 'BR';
}
