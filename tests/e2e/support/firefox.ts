import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '@/scripts/browsers.mjs';
import type {
  AddressBar,
  Disposition,
  Driver,
  LaunchOptions,
  MenuChoice,
  NetworkRequest,
  OpenUntil,
  Preferences,
} from './driver.ts';
import { FirefoxInside } from './firefox-inside.ts';
import { keysOf } from './firefox-keys.ts';
import { findTab } from './firefox-tabs.ts';
import { openMenu } from './hand.ts';
import { HERE } from './here.ts';
import { holds } from './holds.ts';
import { killGroup } from './kill-group.ts';
import { commit, openIn } from './open.ts';
import { Popup } from './popup.ts';
import { until } from './until.ts';

/** Under this name an extension finds its storage again when Firefox starts with the profile of before. */
const KEPT = '7d1f6c2e-51b8-4c0a-9a55-0c8f6e1d2b3a';

/** Starts Firefox with the extension in it. Everything works without a window. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Driver> {
  const { extension = '.output/firefox-mv3', profile } = options;
  const folder = resolve(extension);
  const extensionId = await idOf(folder);
  const uuid = profile === undefined ? randomUUID() : KEPT;
  const browser = await start(extensionId, uuid, options);
  try {
    const origin = `moz-extension://${uuid}/`;
    const inside = await FirefoxInside.enter(browser, { extensionId, origin });
    await browser.installExtension(folder);
    return new Firefox(browser, inside, origin, folder);
  } catch (error) {
    // Nobody else knows of this browser yet.
    await browser.close();
    throw error;
  }
}

function start(extensionId: string, uuid: string, { downloads, profile }: LaunchOptions): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === undefined)
    throw new Error('There is no Firefox here: run "node scripts/setup.mjs --firefox".');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    ...(profile !== undefined && { userDataDir: profile }),
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      // The address of the extension's pages would be drawn by lot otherwise.
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      // Firefox's own switch for tests: what an extension asks for is granted, if a person's click asked.
      'extensions.webextOptionalPermissionPrompts': false,
      'dom.security.https_first': false,
      'network.dns.localDomains': HERE.join(','),
      ...(downloads !== undefined && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
      // An extension that is loaded for a while would lose what it stored with the next start.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
}

async function idOf(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return (manifest as { browser_specific_settings: { gecko: { id: string } } }).browser_specific_settings.gecko.id;
}

class Firefox implements Driver {
  readonly name = 'firefox';
  readonly #browser: Browser;
  readonly #inside: FirefoxInside;
  readonly #origin: string;
  readonly #folder: string;
  readonly #popups = new WeakMap<Page, string>();

  constructor(browser: Browser, inside: FirefoxInside, origin: string, folder: string) {
    this.#browser = browser;
    this.#inside = inside;
    this.#origin = origin;
    this.#folder = folder;
  }

  open(url: string, when?: OpenUntil): Promise<Page> {
    return openIn(this.#browser, url, when);
  }

  async press(page: Page): Promise<Popup> {
    await page.bringToFront();
    await this.#inside.ask('pressButton');
    const id = await until('the popup is open', () => this.#inside.ask('popup'));
    const before = new Set(await this.#browser.pages());
    this.#inside.announce(id, this.#origin);
    const popup = (await this.#browser.pages()).find((one) => !before.has(one));
    if (popup === undefined) throw new Error('Puppeteer did not take the popup for a page.');
    this.#popups.set(popup, id);
    return new Popup(popup, () => this.#isGone(id));
  }

  async command(page: Page, shortcut: string): Promise<void> {
    await page.bringToFront();
    await this.#inside.ask('pressKeys', keysOf(shortcut));
  }

  async menu(page: Page, { on, title }: MenuChoice): Promise<void> {
    await page.bringToFront();
    await openMenu(page, on);
    await until('the menu is open', () => this.#inside.ask('chooseFromMenu', title));
  }

  typeAfterKeyword(typed: string): Promise<AddressBar> {
    return this.#inside.ask('typeInBar', typed);
  }

  async enterInBar(content: string, disposition: Disposition): Promise<void> {
    const where = { currentTab: 'current', newForegroundTab: 'tab', newBackgroundTab: 'tabshifted' } as const;
    await this.#inside.ask('enterInBar', content, where[disposition]);
  }

  extensionUrl(path: string): string {
    return new URL(path, this.#origin).href;
  }

  async openExtension(path: string): Promise<Page> {
    const page = await this.#browser.newPage();
    // Firefox does not report the load event of an extension's page.
    await commit(page, this.extensionUrl(path));
    await holds(page, () => document.readyState === 'complete');
    await page.bringToFront();
    return page;
  }

  async extensionPage(path: string): Promise<Page> {
    const address = this.extensionUrl(path);
    const page = await until(`${path} is open`, () => findTab(this.#browser, this.#inside, address));
    await holds(page, () => document.readyState === 'complete');
    return page;
  }

  async worker<A extends unknown[], R>(run: (...given: A) => R, ...given: A): Promise<Awaited<R>> {
    const id = await until('the background page runs', () => this.#inside.ask('background'));
    return (await this.#inside.evaluate(id, `(${run})(...${JSON.stringify(given)})`)) as Awaited<R>;
  }

  requests(): Promise<NetworkRequest[]> {
    return this.#inside.ask('requests');
  }

  grantSiteAccess(ask: () => Promise<void>): Promise<void> {
    return ask();
  }

  async emulate(view: Page | Popup, preferences: Preferences): Promise<void> {
    if (view instanceof Popup) {
      await this.#inside.ask('emulate', preferences, this.#popups.get(view.page) ?? null);
      return;
    }
    await view.bringToFront();
    await this.#inside.ask('emulate', preferences, null);
  }

  async update(): Promise<void> {
    await this.#browser.installExtension(this.#folder);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  kill(): Promise<void> {
    return killGroup(this.#browser);
  }

  async stopWorker(): Promise<void> {
    await this.#inside.ask('stopBackground');
  }

  async #isGone(id: string): Promise<boolean> {
    if (await this.#inside.ask('isOpen', id)) return false;
    this.#inside.bury(id, this.#origin);
    return true;
  }
}
