import { boxOf, closestTo, nodeTypeOf, parentOf, queryAll, textOf, windowHeight } from './safe-dom';

const ARTICLE_TEXT = 1500;

/**
 * On a page that goes on with the next article for ever: the articles that are not the one being looked at. Empty
 * where there is only one long article, or none in view.
 */
export function articlesOutOfView(page: Document): ReadonlySet<Element> {
  const articles = [...queryAll(page, 'article')].filter((article) => (textOf(article) ?? '').length > ARTICLE_TEXT);
  const outer = articles.filter((article) => !isInside(article));
  if (outer.length < 2) return new Set();
  const middle = windowHeight(page) / 2;
  const seen = outer.find((article) => {
    const box = boxOf(article);
    return box.top <= middle && box.bottom >= middle;
  });
  return new Set(seen === undefined ? [] : outer.filter((article) => article !== seen));
}

/** An article around a long one is long itself. */
function isInside(article: Element): boolean {
  const around = parentOf(article);
  return around !== null && nodeTypeOf(around) === 1 && closestTo(around as Element, 'article') !== null;
}
