import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';

declare const chrome: typeof browser;

/*
 * What runs inside pages and the background, each function handed over as text: none may use anything outside itself.
 */

/** Tries to break out of a page, in a task of its own: what a debugger evaluates directly may be spared the walls. */
async function attack(origin: string): Promise<Record<string, string>> {
  await new Promise((resolve) => setTimeout(resolve));
  const outcome: Record<string, string> = {};
  const trusted: { createPolicy(name: string, rules: object): unknown } = Reflect.get(globalThis, 'trustedTypes');
  const element = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, given: Partial<HTMLElementTagNameMap[Tag]>) =>
    document.body.appendChild(Object.assign(document.createElement(tag), given));
  const now = (attempt: string, act: () => unknown) => {
    try {
      outcome[attempt] = act() === 'stopped' ? 'stopped' : 'through';
    } catch {
      // That it throws is the wall.
      outcome[attempt] = 'stopped';
    }
  };
  /** Stopped if the browser reports it, at the latest when it has ended and a request more has come back. */
  const later = async (
    attempt: string,
    directive: string,
    blocked: string,
    act: () => Promise<unknown> | HTMLElement,
  ) => {
    const reported = new Promise<string>((resolve) =>
      addEventListener('securitypolicyviolation', (event) => {
        if (event.effectiveDirective === directive && event.blockedURI.startsWith(blocked)) resolve('stopped');
      }),
    );
    const begun = act();
    const ended =
      begun instanceof Promise
        ? begun
        : new Promise((resolve) => {
            begun.onload = begun.onerror = resolve;
          });
    const after = ended.then(
      () => 'through',
      () => 'failed',
    );
    outcome[attempt] = await Promise.race([reported, after.then((end) => fetch(location.href).then(() => end))]);
  };
  now('markup', () => element('p', { innerHTML: '<b>x</b>' }));
  now('script', () => element('script', { src: `${origin}/x.js` }));
  now('eval', () => Reflect.get(globalThis, 'eval')('1'));
  now('inline', () => {
    element('script', {}).append('globalThis.ran = true');
    return 'ran' in globalThis ? 'through' : 'stopped';
  });
  now('policy', () => trusted.createPolicy('foreign', {}));
  await Promise.all([
    later('fetch', 'connect-src', origin, () => fetch(`${origin}/short/`)),
    later('module', 'script-src-elem', 'data', () => Reflect.get(globalThis, 'load')('data:text/javascript,')),
    later('frame', 'frame-src', origin, () => element('iframe', { src: `${origin}/short/` })),
    later('image', 'img-src', 'ftp', () => element('img', { src: 'ftp://127.0.0.1/x.png' })),
    later('style', 'style-src-attr', 'inline', async () =>
      element('p', {}).setAttribute('style', 'color: rgb(1, 2, 3)'),
    ),
  ]);
  const painted = [...document.querySelectorAll('p')].some((one) => getComputedStyle(one).color === 'rgb(1, 2, 3)');
  if (painted !== (outcome.style === 'through')) outcome.style = 'neither';
  return outcome;
}

/** Attacks a page from within, and resolves to what came of each attempt: `stopped` or `through`. */
export async function attackIn(page: Page, origin: string): Promise<Record<string, string>> {
  // As text, because the tests' own loader rewrites an import in a function.
  await page.evaluate('globalThis.load = (address) => import(address)');
  return page.evaluate(attack, origin);
}

/** What of these addresses a page can fetch and show as a picture; each is framed as well. */
export async function reach(addresses: string[]): Promise<string[]> {
  const reached: string[] = [];
  const arrival = (element: HTMLImageElement | HTMLIFrameElement, src: string) =>
    new Promise<boolean>((resolve) => {
      element.onload = () => resolve(true);
      element.onerror = () => resolve(false);
      element.src = src;
      document.body.append(element);
    });
  for (const address of addresses) {
    const fetched = await fetch(address, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    );
    if (fetched) reached.push(`fetch ${address}`);
    if (await arrival(new Image(), address)) reached.push(`image ${address}`);
    await arrival(document.createElement('iframe'), address);
  }
  return reached;
}

/** Tries to send the extension a message and to open a port to it. */
export async function speak(id: string): Promise<Record<string, unknown>> {
  const attempt = async (act: () => unknown) => {
    try {
      return await act();
    } catch {
      // There is no runtime here, or it refuses.
      return 'no way';
    }
  };
  return {
    message: await attempt(() => chrome.runtime.sendMessage(id, { name: 'library-changed', message: { ids: [] } })),
    port: await attempt(() => chrome.runtime.connect(id) && 'open'),
  };
}

/** The id of the tab that shows an address. Runs in the background. */
export async function tabAt(url: string): Promise<number | undefined> {
  return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
}

/** Runs the scripts that we inject in a page, in their own world there. Runs in the background. */
export async function inject(tabId: number): Promise<void> {
  for (const file of ['/detector.js', '/verdict.js', '/extractor.js'] as const)
    await chrome.scripting.executeScript({ target: { tabId }, files: [file] });
}

/** Sends a message from the extension's world in a page, and resolves to its answer. Runs in the background. */
export async function sayFromPage(tabId: number, name: string, message: object): Promise<unknown> {
  const func = async (name: string, message: object) =>
    (await chrome.runtime.sendMessage({ name, message })) ?? 'silence';
  const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func, args: [name, message] });
  return frame?.result;
}

/**
 * Keeps what a page sees happen from its first painted frame on, which is an event of its own; but for the focus, which
 * goes to the popup, and the moves of a device.
 */
export async function watchPage(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const seen: string[] = [];
  Object.assign(globalThis, { seen });
  const types = Object.keys(window).filter((key) => /^on(?!blur|focus|device)/.test(key));
  const watcher = new MutationObserver((changes) => seen.push(...changes.map(({ type }) => type)));
  watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const type of types) addEventListener(type.slice(2), () => seen.push(type), true);
}

/** All that a page can know of itself without being told. */
export function traces() {
  return {
    names: [window, document, document.documentElement, document.body].map((one) =>
      Object.getOwnPropertyNames(one).sort(),
    ),
    html: document.documentElement.outerHTML,
    files: performance.getEntriesByType('resource').map((entry) => entry.name),
    events: Reflect.get(globalThis, 'seen'),
  };
}

/** Sends a message from one of our own pages. */
export function say(name: string, message: object): Promise<unknown> {
  return chrome.runtime.sendMessage({ name, message });
}

/** The extension's own id. */
export function ownId(): string {
  return chrome.runtime.id;
}
