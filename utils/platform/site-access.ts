import { browser } from 'wxt/browser';

const ALL_SITES = { origins: ['<all_urls>'] };

/** Whether Lectern may look at every page by itself. */
export function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

/** Whether Lectern may ask the site of an address by itself. A file has none that a browser gives access to. */
export async function mayRead(address: string): Promise<boolean> {
  const { protocol, origin } = new URL(address);
  return /^https?:$/.test(protocol) && (await browser.permissions.contains({ origins: [`${origin}/*`] }));
}

/** Asks for it. Has to be called directly from a click: browsers refuse otherwise. */
export function requestSiteAccess(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES);
}

/**
 * Asks for access to the sites of these addresses, where it lacks. Has to be called directly from a click.
 * @returns whether there is access to all of them then
 */
export function requestAccessTo(addresses: readonly string[]): Promise<boolean> {
  const origins = [...new Set(addresses.map((address) => `${new URL(address).origin}/*`))];
  return origins.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins });
}

/** Gives it back. */
export function dropSiteAccess(): Promise<boolean> {
  return browser.permissions.remove(ALL_SITES);
}

/** Calls back with the new answer whenever access is given or taken, here or in the browser's own settings. */
export function watchSiteAccess(onChange: (granted: boolean) => void): () => void {
  const listener = () => void hasSiteAccess().then(onChange);
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
