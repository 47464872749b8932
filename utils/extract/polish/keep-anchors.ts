import { decoded } from '../images';
import type { Rule } from '../rule';

/**
 * Links to a place in the same text (footnotes, contents) keep working: their targets carry `data-anchor`, since ids
 * of the page do not survive. Targets outside the text leave their links as links to the page.
 */
export const keepAnchors: Rule<Element> = (body, { url }) => {
  const targets = new Map(
    [...body.querySelectorAll('[id], a[name]')].map((element) => [
      element.id || element.getAttribute('name') || '',
      element,
    ]),
  );
  let count = 0;
  for (const link of body.querySelectorAll('a[href]')) {
    const name = localTarget(link.getAttribute('href') ?? '', url);
    const target = name === '' ? undefined : (targets.get(name) ?? targets.get(decoded(name)));
    if (target === undefined) continue;
    // Names in other letters would become one.
    const anchor = target.getAttribute('data-anchor') ?? (/^[\w-]{1,64}$/.test(name) ? name : `-${++count}`);
    target.setAttribute('data-anchor', anchor);
    link.setAttribute('href', `#${anchor}`);
  }
};

/** Name of the place in this page that a link leads to, '' when it leads elsewhere. */
function localTarget(href: string, url: string): string {
  const hash = href.indexOf('#');
  if (hash < 0) return '';
  const isLocal =
    hash === 0 || (URL.canParse(href, url) && new URL(href, url).href.split('#')[0] === url.split('#')[0]);
  return isLocal ? href.slice(hash + 1) : '';
}
