import { textOf, walkerOf } from './safe-dom';

/** Characters of a text that is an article, and of a line that is prose. */
const ARTICLE = 2000;
const PROSE = 80;
/** What a site hides from those who have not paid stays hidden. */
const WALL = /paywall|restricted|subscriber|premium|members?-?only/i;

/**
 * Removes what is not rendered, unless it holds most of the page's text, or all of its prose: an article that is shown
 * only later.
 */
export function dropHidden(copy: Element, hidden: readonly Element[]): void {
  const lengths = hidden.map((element) => (textOf(element) ?? '').trim().length);
  const all = (textOf(copy) ?? '').length;
  const shown = all - lengths.reduce((sum, length) => sum + length, 0);
  const longer = (length: number) => hidden.filter((_, at) => (lengths[at] ?? 0) >= length);
  const most = longer(ARTICLE).length > 0 && showsProse(copy, longer(PROSE)) ? Math.max(ARTICLE, shown) : ARTICLE;
  hidden.forEach((element, at) => {
    if (lengths[at] === 0 && element.localName === 'img') return;
    if ((lengths[at] ?? 0) > most && !WALL.test(element.className)) return;
    const data = element.querySelectorAll('script[type="application/ld+json"]');
    element.replaceWith(...data);
  });
}

function showsProse(copy: Element, hidden: readonly Element[]): boolean {
  const walker = walkerOf(copy.ownerDocument, copy, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const { nodeValue, parentElement } = walker.currentNode;
    if ((nodeValue ?? '').trim().length < PROSE || parentElement?.closest('a, head, noscript, script')) continue;
    if (!hidden.some((element) => element.contains(parentElement))) return true;
  }
  return false;
}
