import { expect, test } from 'vitest';
import { unreadableAddress } from './unreadable-address';

test.each([
  ['about:newtab', 'empty-tab'],
  ['chrome://newtab/', 'empty-tab'],
  ['', 'empty-tab'],
  ['chrome://settings/', 'browser-page'],
  ['view-source:https://site.example/', 'browser-page'],
  ['moz-extension://x/reader.html', 'browser-page'],
  ['about:reader?url=x', 'reader-page'],
  ['https://chromewebstore.google.com/detail/x', 'store-page'],
  ['https://addons.mozilla.org/en-US/firefox/', 'store-page'],
  ['https://site.example/about:blank', null],
])('%s: %s', (address, failure) => {
  expect(unreadableAddress(address)).toBe(failure);
});
