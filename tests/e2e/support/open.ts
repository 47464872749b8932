import type { Browser, Page } from 'puppeteer-core';
import type { OpenUntil } from './driver.ts';
import { until } from './until.ts';

/** Opens an address in a new tab in the foreground. */
export async function openIn(browser: Browser, url: string, when: OpenUntil = 'load'): Promise<Page> {
  const page = await browser.newPage();
  if (when === 'commit') await commit(page, url);
  else await page.goto(url, { waitUntil: when });
  await page.bringToFront();
  return page;
}

/** Goes to an address whose load event never comes, or is never reported, and waits for its body only. */
export async function commit(page: Page, url: string): Promise<void> {
  // Its failure would be the one that is expected, a timeout long after the test; a real one shows in the wait below.
  page.goto(url, { timeout: 0 }).catch(() => {});
  await until(`${url} has a body`, () =>
    page
      .evaluate((wanted) => location.href === wanted && document.body !== null, url)
      // Between two documents there is nothing to ask.
      .catch(() => false),
  );
}
