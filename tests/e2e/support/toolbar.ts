import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { Driver } from './driver.ts';

/** The extension's own interface, as a function sees it that is evaluated in the background. */
declare const chrome: typeof browser;

/** What the extension's button shows for a page, and whether a detector there has spoken. */
export interface ToolbarButton {
  title: string;
  badge: string;
  seen: boolean;
}

/** Looks at the extension's button while a page is in front. */
export async function toolbarButton(driver: Driver, page: Page): Promise<ToolbarButton> {
  await page.bringToFront();
  return driver.worker(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    return {
      title: await chrome.action.getTitle({ tabId }),
      badge: await chrome.action.getBadgeText({ tabId }),
      seen: `tab:${tabId}` in (await chrome.storage.session.get(null)),
    };
  });
}
