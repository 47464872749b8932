import type { Frame, Page } from 'puppeteer-core';

/** The part of a frame by which puppeteer looks at a page from a world of its own. It is not in puppeteer's types. */
type Apart = Frame & { isolatedRealm(): Pick<Frame, 'evaluate'> };

/** Evaluates a function on a page where the page's own scripts can neither be fooled nor fool. */
export function apart<A extends unknown[], R>(page: Page, run: (...given: A) => R, ...given: A): Promise<Awaited<R>> {
  return (page.mainFrame() as Apart).isolatedRealm().evaluate(run as (...given: unknown[]) => R, ...given);
}

/** The whole of a page as it stands, but for the mark that its own attacks leave on it whenever they like. */
export async function htmlOf(page: Page): Promise<string> {
  const html = await apart(page, () => document.documentElement.outerHTML);
  return html.replace(/ data-pwned="[^"]*"/, '');
}

/** The mark that attacks leave on a page where they run, or ''. */
export function markOf(page: Page): Promise<string> {
  return apart(page, () => document.documentElement.getAttribute('data-pwned') ?? '');
}
