import type { Page } from 'puppeteer-core';

/** Loads a page again. Puppeteer's own way waits for an event that Firefox does not report for an extension's page. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { beforeReload: true });
    location.reload();
  });
  await page.waitForFunction(() => !('beforeReload' in globalThis) && document.readyState === 'complete', {
    polling: 50,
  });
}
