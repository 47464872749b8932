import { browser } from 'wxt/browser';
import type { Settings } from '@/utils/settings/fields';
import { parseSettings } from '@/utils/settings/parse-settings';

const KEY = 'settings';

/** The stored settings, repaired. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes some settings and keeps the rest, also those that another write, here or elsewhere, is about to change. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await navigator.locks.request('lectern-settings', async () => {
    await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...change } });
  });
}

/** Calls back on every change, whoever made it. Returns the end of the watch. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change !== undefined) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
