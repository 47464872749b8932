import type { Failure } from './failure';

const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons/,
  /^https:\/\/addons\.mozilla\.org\//,
];
const BROWSER =
  /^(chrome|edge|brave|vivaldi|opera|about|resource|devtools|chrome-search|chrome-untrusted|view-source|moz-extension|chrome-extension|data|blob|javascript):/;
const EMPTY =
  /^(about:blank|about:newtab|about:home|about:privatebrowsing|chrome:\/\/newtab\/?|chrome:\/\/new-tab-page\/?|edge:\/\/newtab\/?|)$/;

/** Why a tab with this address can never be read, judged by the address alone; null when it may be tried. */
export function unreadableAddress(address: string): Failure | null {
  if (EMPTY.test(address)) return 'empty-tab';
  if (address.startsWith('about:reader')) return 'reader-page';
  if (STORES.some((store) => store.test(address))) return 'store-page';
  if (BROWSER.test(address)) return 'browser-page';
  return null;
}
