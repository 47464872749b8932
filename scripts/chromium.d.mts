import type { Browser, Extension, Page } from 'puppeteer-core';

/** A headed window's size, and so a display's. */
export const WINDOW: { width: number; height: number };

/** How to start Chromium. */
export interface ChromiumStart {
  extension: string;
  language?: string;
  headless?: boolean;
  /** Folder of the profile; by default one of its own, which is deleted at the end. */
  profile?: string;
  env?: NodeJS.ProcessEnv;
  /** More flags than it has anyway. */
  flags?: string[];
  /** Called with the browser before the extension is loaded, so that nothing of it is missed. */
  prepare?: (browser: Browser) => Promise<void>;
}

/** Starts Chromium with the extension of that folder in it. */
export function startChromium(options: ChromiumStart): Promise<{ browser: Browser; extension: Extension }>;

/** Waits for the page that a new extension opens to welcome its reader. */
export function welcomed(browser: Browser, extension: Extension): Promise<void>;

/** Presses the extension's button in the toolbar for a page, and resolves to the popup that opens. */
export function pressButton(browser: Browser, page: Page, extension: Extension): Promise<Page>;
