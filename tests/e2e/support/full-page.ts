import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { readingOf } from './reading.ts';

/** Reads a page in the popup and goes on in its full page, as a reader does, and resolves to that. */
export async function openFullPage(driver: Driver, page: Page): Promise<Page> {
  const popup = await driver.press(page);
  await readingOf(popup);
  await popup.click('Full page');
  const full = await driver.extensionPage('/reader.html');
  await readingOf(full);
  return full;
}
