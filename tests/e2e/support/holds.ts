import type { Page } from 'puppeteer-core';

/** Waits until a check, evaluated in a page, holds: also in a tab behind others, which is never given a frame to paint. */
export async function holds<A extends unknown[]>(
  page: Page,
  check: (...given: A) => unknown,
  ...given: A
): Promise<void> {
  await page.waitForFunction(check as (...given: unknown[]) => unknown, { polling: 50 }, ...given);
}
