import { browser } from 'wxt/browser';

const ALL_SITES = { origins: ['<all_urls>'] };

/** Whether Lectern may look at every page by itself. */
export function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

/** Whether Lectern may ask the site of an address by itself. A file has none that a browser gives access to. */
export async function mayRead(address: string): Promise<boolean> {
  return /^https?:/.test(address) && (await browser.permissions.contains({ origins: [patternOf(address)] }));
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
  const origins = [...new Set(addresses.map(patternOf))];
  return origins.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins });
}

/** The pattern for the site of an address. Firefox takes none with a port; without one it is for all ports. */
function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
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
