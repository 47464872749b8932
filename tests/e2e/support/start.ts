import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launch } from './launch.ts';

/** A browser with Lectern just installed, and its welcome read and closed. */
export async function start(name: BrowserName, options: LaunchOptions = {}): Promise<Driver> {
  const driver = await launch(name, options);
  const welcome = await driver.extensionPage('/welcome.html');
  await welcome.close();
  return driver;
}
