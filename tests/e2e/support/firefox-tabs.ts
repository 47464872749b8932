import type { Browser, Page } from 'puppeteer-core';
import type { FirefoxInside } from './firefox-inside.ts';

/** The tab with a page of the extension, once there is one. Puppeteer does not hear where such a page has gone to. */
export async function findTab(browser: Browser, inside: FirefoxInside, address: string): Promise<Page | undefined> {
  const pages = await browser.pages();
  for (const page of pages) {
    // A page that is just closing can't answer, and is not the one.
    const href = await page.evaluate(() => location.href).catch(() => '');
    if (href.startsWith(address)) return page;
  }
  await announceTab(inside, address, pages.map(contextOf));
  return undefined;
}

/** A tab that changes its process on the way to one of our pages is sometimes another from then on, unknown to Puppeteer. */
async function announceTab(inside: FirefoxInside, address: string, known: readonly unknown[]): Promise<void> {
  for (const { context, url } of await inside.tabs())
    if (url.startsWith(address) && !known.includes(context)) inside.announce(context, url);
}

/** What BiDi calls the tab. Puppeteer has it at hand, but not in its types. */
function contextOf(page: Page): unknown {
  return Reflect.get(page.mainFrame(), '_id');
}
