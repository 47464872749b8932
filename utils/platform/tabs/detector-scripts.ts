import { browser } from 'wxt/browser';
import { insist } from './insist';

const SCRIPT = {
  id: 'detector',
  js: ['detector.js'],
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  persistAcrossSessions: true,
} as const;
/** The one thing the background says to pages: look no further. */
export const STOP = 'lectern-stop';

/** Lets the detector run on every page from now on, and on those that are open. */
export async function startDetector(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (registered.length === 0)
    await browser.scripting.registerContentScripts([{ ...SCRIPT, js: [...SCRIPT.js], matches: [...SCRIPT.matches] }]);
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined) continue;
    const target = { tabId: tab.id };
    // Browser pages and stores refuse; there is nothing to detect on them.
    insist(() => browser.scripting.executeScript({ target, files: ['/detector.js'] })).catch(() => undefined);
  }
}

/** Takes the detector out of every page at once. */
export async function stopDetector(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined) continue;
    // Most tabs have no detector to hear it.
    browser.tabs.sendMessage(tab.id, STOP).catch(() => undefined);
  }
}
