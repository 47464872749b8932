import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startDisplay } from '@/scripts/display.mjs';
import { toolbarBrightness } from './brightness.ts';

/** A display without a screen, with a hand that presses keys on it. */
export interface Screen {
  env: { DISPLAY: string };
  /** Presses keys, named as xdotool names them. */
  keys(...keys: string[]): Promise<void>;
  /** How many windows are to be seen; a menu is one. */
  windows(): Promise<number>;
  /** How bright the browser's toolbar is; a prompt of the browser darkens all but itself. */
  brightness(): Promise<number>;
  close(): Promise<void>;
}

/** Starts a display of our own. */
export async function openScreen(): Promise<Screen> {
  const display = await startDisplay();
  const env = { DISPLAY: display.name };
  const xdotool = async (...parameters: string[]): Promise<string> =>
    (await promisify(execFile)('xdotool', parameters, { env: { ...process.env, ...env } })).stdout;
  return {
    env,
    keys: async (...keys) => {
      await xdotool('key', ...keys);
    },
    windows: async () => (await xdotool('search', '--onlyvisible', '--name', '.*')).trim().split('\n').length,
    brightness: () => toolbarBrightness(display.picture),
    close: () => display.close(),
  };
}
