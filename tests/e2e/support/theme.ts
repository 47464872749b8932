import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { holds } from './holds.ts';

/** The extension's own interface, as a function sees it that is evaluated in one of its pages. */
declare const chrome: typeof browser;

/** Sets the theme as the options would, and waits until a page of ours, which stays open, shows it. */
export async function showTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate(async (name) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object | undefined), theme: name } });
  }, theme);
  await holds(page, (name) => document.documentElement.dataset.theme === name, theme);
}
