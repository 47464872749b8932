import type { Driver } from './driver.ts';

/** Changes settings as the options would, whatever surface is open. */
export async function changeSettings(driver: Driver, change: Readonly<Record<string, string>>): Promise<void> {
  await driver.worker(async (fields) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome;
    const { settings } = await storage.local.get('settings');
    await storage.local.set({ settings: { ...(settings as object | undefined), ...fields } });
  }, change);
}

interface Area {
  get(name: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}
