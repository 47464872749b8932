import { join } from 'node:path';
import { must, ROOT } from './run.mjs';
import { say } from './say.mjs';

/**
 * Builds the extension for a browser and resolves to the folder that it is in.
 *
 * @param {'chrome' | 'firefox'} browser
 */
export async function build(browser = 'chrome') {
  say(`Building the extension for ${browser} …`);
  // WXT's own file and not its command: on Windows a command needs a shell. Manifest version 3 in every browser.
  await must(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build', '-b', browser, '--mv3']);
  return join(ROOT, '.output', `${browser}-mv3`);
}
