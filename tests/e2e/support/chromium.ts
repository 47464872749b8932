import { resolve } from 'node:path';
import type { Browser, Extension, Page, WebWorker } from 'puppeteer-core';
import { pressButton, startChromium } from '@/scripts/chromium.mjs';
import { ChromiumMedia } from './chromium-media.ts';
import { leftTheExtension, watchRequests } from './chromium-requests.ts';
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
import { allowInPrompt, chooseFromMenu, pressShortcut } from './hand.ts';
import { HERE } from './here.ts';
import { holds } from './holds.ts';
import { killGroup } from './kill-group.ts';
import { openIn } from './open.ts';
import { Popup } from './popup.ts';
import { openScreen, type Screen } from './screen.ts';
import { until } from './until.ts';

/** Names that are this machine's, and are not asked for over https first. */
const HERE_FLAGS = [
  `--host-resolver-rules=${HERE.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
  '--disable-features=HttpsUpgrades',
];

/** Starts Chromium with the extension in it. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Driver> {
  const { extension = '.output/chrome-mv3', lang = 'en', headed = false, unwatched = false } = options;
  const { downloads, profile } = options;
  const screen = headed ? await openScreen() : undefined;
  let requests: NetworkRequest[] = [];
  try {
    const started = await startChromium({
      extension: resolve(extension),
      language: lang,
      headless: !headed,
      flags: HERE_FLAGS,
      ...(profile !== undefined && { profile }),
      env: { ...process.env, ...screen?.env },
      prepare: async (browser) => {
        if (!unwatched) requests = await watchRequests(browser);
        if (downloads !== undefined) await downloadTo(browser, downloads);
      },
    });
    return new Chromium(started.browser, started.extension, requests, screen);
  } catch (error) {
    // Nobody else knows of this screen yet.
    await screen?.close();
    throw error;
  }
}

async function downloadTo(browser: Browser, folder: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

class Chromium implements Driver {
  readonly name = 'chromium';
  readonly #browser: Browser;
  readonly #extension: Extension;
  readonly #requests: NetworkRequest[];
  readonly #screen: Screen | undefined;
  readonly #media = new ChromiumMedia();

  constructor(browser: Browser, extension: Extension, requests: NetworkRequest[], screen: Screen | undefined) {
    this.#browser = browser;
    this.#extension = extension;
    this.#requests = requests;
    this.#screen = screen;
  }

  open(url: string, when?: OpenUntil): Promise<Page> {
    return openIn(this.#browser, url, when);
  }

  async press(page: Page): Promise<Popup> {
    const popup = await pressButton(this.#browser, page, this.#extension);
    return new Popup(popup, async () => popup.isClosed());
  }

  async command(page: Page, shortcut: string): Promise<void> {
    await page.bringToFront();
    await pressShortcut(this.#hand('A keyboard shortcut'), shortcut);
  }

  async menu(page: Page, choice: MenuChoice): Promise<void> {
    await page.bringToFront();
    await chooseFromMenu(this.#hand('A context menu'), page, choice);
  }

  typeAfterKeyword(typed: string): Promise<AddressBar> {
    return this.worker(typeInBar, typed);
  }

  async enterInBar(content: string, disposition: Disposition): Promise<void> {
    await this.worker(enterInBar, content, disposition);
  }

  extensionUrl(path: string): string {
    return new URL(path, `chrome-extension://${this.#extension.id}/`).href;
  }

  openExtension(path: string): Promise<Page> {
    return openIn(this.#browser, this.extensionUrl(path));
  }

  async extensionPage(path: string): Promise<Page> {
    const address = this.extensionUrl(path);
    const target = await this.#browser.waitForTarget((one) => one.type() === 'page' && one.url().startsWith(address));
    const page = await target.asPage();
    await holds(page, () => document.readyState === 'complete');
    return page;
  }

  async worker<A extends unknown[], R>(run: (...given: A) => R, ...given: A): Promise<Awaited<R>> {
    const worker = await this.#awake();
    return worker.evaluate(run as (...given: unknown[]) => R, ...given);
  }

  async requests(): Promise<NetworkRequest[]> {
    return leftTheExtension(this.#requests, this.extensionUrl(''));
  }

  async grantSiteAccess(ask: () => Promise<void>): Promise<void> {
    await allowInPrompt(this.#hand('The permission prompt'), ask, () => this.worker(grantedOrigins));
  }

  async emulate(view: Page | Popup, preferences: Preferences): Promise<void> {
    await this.#media.prefer(view instanceof Popup ? view.page : view, preferences);
  }

  async update(): Promise<void> {
    await this.#browser.installExtension(this.#extension.path);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#screen?.close();
  }

  async kill(): Promise<void> {
    await killGroup(this.#browser);
    await this.#screen?.close();
  }

  async stopWorker(): Promise<void> {
    const worker = await this.#awake();
    // It may be gone before it is let go of.
    await worker.close().catch(() => {});
    // Whoever asks the extension for it would hold on to it.
    const isThere = () => this.#browser.targets().some((target) => target.type() === 'service_worker');
    await until('the service worker has ended', async () => !isThere(), 5);
  }

  #hand(what: string): Screen {
    if (this.#screen) return this.#screen;
    throw new Error(`${what} is out of reach without a window: launch Chromium with { headed: true }.`);
  }

  /** The service worker. It starts a moment after the extension is loaded, and being watched keeps it running. */
  #awake(): Promise<WebWorker> {
    return until('the service worker runs', async () => (await this.#extension.workers())[0]);
  }
}

function typeInBar(typed: string): Promise<AddressBar> {
  const { omnibox } = (globalThis as unknown as { chrome: ChromeInside }).chrome;
  let said = '';
  const { setDefaultSuggestion } = omnibox;
  omnibox.setDefaultSuggestion = (suggestion) => {
    said = suggestion.description;
    return setDefaultSuggestion.call(omnibox, suggestion);
  };
  return new Promise((resolve) => {
    omnibox.onInputChanged.dispatch(typed, (offers) => {
      omnibox.setDefaultSuggestion = setDefaultSuggestion;
      resolve({ said, offers });
    });
  });
}

function enterInBar(content: string, disposition: Disposition): void {
  const { omnibox } = (globalThis as unknown as { chrome: ChromeInside }).chrome;
  omnibox.onInputEntered.dispatch(content, disposition);
}

async function grantedOrigins(): Promise<string[]> {
  const { permissions } = (globalThis as unknown as { chrome: ChromeInside }).chrome;
  return (await permissions.getAll()).origins ?? [];
}

interface ChromeInside {
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  /** Chrome's events let the extension itself dispatch them, which is in no types. */
  omnibox: {
    setDefaultSuggestion(suggestion: { description: string }): Promise<void>;
    onInputChanged: { dispatch(typed: string, suggest: (offers: AddressBar['offers']) => void): void };
    onInputEntered: { dispatch(content: string, disposition: Disposition): void };
  };
}
