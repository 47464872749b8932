import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Waits in a page for what a CSS selector or, where it is no selector, an accessible name means, and is to be seen. */
export function findIn(page: Page, target: string): Promise<ElementHandle<Element>> {
  const selector = looksLikeSelector(target) ? target : `aria/${target}`;
  // Puppeteer's own wait does not see accessible names in Firefox's popup; asking again does.
  return until(`"${target}" is to be seen`, async () => {
    const found = await page.$(selector);
    return (await found?.isVisible()) ? found : null;
  });
}

function looksLikeSelector(target: string): boolean {
  return /^[.#[]|[>:[]/.test(target);
}
