import { browser } from 'wxt/browser';

/** The key that we suggest for a command, '' where we suggest none. The browser leaves it out if another extension has it. */
export function suggestedKey(command: string): string {
  const key = browser.runtime.getManifest().commands?.[command]?.suggested_key;
  return (typeof key === 'string' ? key : key?.default) ?? '';
}

/** Opens the browser's own page on which the keys of extensions are set. */
export async function openShortcutPage(): Promise<void> {
  const commands: typeof browser.commands & { openShortcutSettings?: () => Promise<void> } = browser.commands;
  // Firefox opens its page only by this call, Chromium only by its address.
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
