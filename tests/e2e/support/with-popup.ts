import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import type { Popup } from './popup.ts';

/** Presses the button on a page that is open, hands over its popup, and closes it however that went. */
export async function withPopup<T>(driver: Driver, page: Page, use: (popup: Popup) => Promise<T>): Promise<T> {
  const popup = await driver.press(page);
  try {
    return await use(popup);
  } finally {
    if (!(await popup.closed())) await popup.close();
  }
}

/** The same on an address, in a tab that is there for no longer than that. */
export async function withPopupAt<T>(driver: Driver, url: string, use: (popup: Popup) => Promise<T>): Promise<T> {
  const page = await driver.open(url);
  try {
    return await withPopup(driver, page, use);
  } finally {
    await page.close();
  }
}
