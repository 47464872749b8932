import type { Page } from 'puppeteer-core';
import type { Popup } from './popup.ts';

/** The browsers that a spec can run in. */
export type BrowserName = 'chromium' | 'firefox';

/** How to start a browser with the extension in it. */
export interface LaunchOptions {
  /** The built extension's folder, relative to the repository. By default what `wxt build` makes for that browser. */
  extension?: string;
  /** The language of the browser and so of the extension. Chromium only. */
  lang?: string;
  /** With a window, on a display of its own. Chromium needs it for `command`, `menu` and `grantSiteAccess`. */
  headed?: boolean;
  /** The folder that downloads go to. */
  downloads?: string;
  /** A folder for the profile, which outlives the browser. By default one of its own, forgotten at the end. */
  profile?: string;
  /** Requests are not listened to. Chromium lets nobody stop a background that is. */
  unwatched?: boolean;
}

/** When `open` calls a page open. `commit`: as soon as it has a body, for pages which never finish loading. */
export type OpenUntil = 'load' | 'domcontentloaded' | 'commit';

/** Which entry of which context menu to choose. */
export interface MenuChoice {
  /** The entry's title, as the reader sees it. Firefox finds it by that. */
  title: string;
  /** What to open the menu on: a CSS selector; by default the page's empty part. */
  on?: string;
  /** Where the entry is among ours, from 0, if we show more than one there: Chromium then puts them in a submenu. */
  place?: number;
}

/** What a reader's system asks of pages. What is left out is as the browser has it. */
export interface Preferences {
  scheme?: 'light' | 'dark';
  contrast?: 'forced';
  motion?: 'reduce';
  medium?: 'print';
}

/** What the address bar shows after our keyword. */
export interface AddressBar {
  /** What enter will do. */
  said: string;
  offers: { content: string; description: string }[];
}

/** Where the address bar opens what was chosen. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** One request that left one of the extension's pages (or its background) for the network. */
export interface NetworkRequest {
  url: string;
  /** The address of the extension's page that asked; the background is known by its script's or page's address. */
  from: string;
}

/** A browser with the extension in it, driven as a person would. */
export interface Driver {
  readonly name: BrowserName;
  /** Opens an address in a new tab, in the foreground. */
  open(url: string, until?: OpenUntil): Promise<Page>;
  /** Presses the extension's button in the toolbar, for that page, and resolves to the popup that opens. */
  press(page: Page): Promise<Popup>;
  /** Presses a keyboard shortcut of the extension, given as in the manifest: `Alt+Shift+S`. */
  command(page: Page, shortcut: string): Promise<void>;
  /** Chooses one of the extension's entries from a context menu. */
  menu(page: Page, choice: MenuChoice): Promise<void>;
  /** Types something after our keyword, as the address bar would tell the extension: no browser lets it be typed into. */
  typeAfterKeyword(typed: string): Promise<AddressBar>;
  /** Chooses a suggestion of the address bar, by its content, or what was typed there. */
  enterInBar(content: string, disposition: Disposition): Promise<void>;
  /** The address of a file of the extension. */
  extensionUrl(path: string): string;
  /** Opens a page of the extension in a new tab, in the foreground. */
  openExtension(path: string): Promise<Page>;
  /** Waits for a page that the extension opened by itself in a tab, and resolves to it. */
  extensionPage(path: string): Promise<Page>;
  /** Evaluates a function in the background: the service worker, or Firefox's background page. */
  worker<A extends unknown[], R>(run: (...given: A) => R, ...given: A): Promise<Awaited<R>>;
  /** Ends the background wherever it is in its work, as browsers do at will. It wakes with the next event. Only if `unwatched`. */
  stopWorker(): Promise<void>;
  /** Every request that left the extension's own pages for the network, since launch. */
  requests(): Promise<NetworkRequest[]>;
  /** Does something that asks for access to websites, and says yes. Headed Chromium: in the browser's real prompt. */
  grantSiteAccess(ask: () => Promise<void>): Promise<void>;
  /** Shows a page or the popup as to a reader with these preferences; each call replaces the last. */
  emulate(view: Page | Popup, preferences: Preferences): Promise<void>;
  /** Installs the extension over itself, as an update does while pages are open. */
  update(): Promise<void>;
  /** Closes the browser and forgets its profile. */
  close(): Promise<void>;
  /** Ends all of the browser's processes at once, as a power cut or the system does. */
  kill(): Promise<void>;
}
