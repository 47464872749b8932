import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WINDOW } from './chromium.mjs';

/** True when a person could see a window here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a display that needs no screen, with a number that nobody uses. What would be on the screen is in a file.
 *
 * @returns {Promise<{ name: string, picture: string, close: () => Promise<void> }>}
 */
export function startDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-display-'));
  const screen = ['-screen', '0', `${WINDOW.width}x${WINDOW.height}x24`, '-fbdir', folder];
  const server = spawn('Xvfb', ['-displayfd', '1', ...screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const closed = new Promise((resolve) => {
    server.once('close', () => {
      rmSync(folder, { recursive: true, force: true });
      resolve();
    });
  });
  return new Promise((resolve, reject) => {
    server.on('error', () => reject(new Error('There is no Xvfb here: run "node scripts/setup.mjs --display".')));
    server.on('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code} before it was ready.`)));
    server.stdout.once('data', (number) => {
      const picture = join(folder, 'Xvfb_screen0');
      resolve({
        name: `:${String(number).trim()}`,
        picture,
        close: () => {
          server.kill();
          return closed;
        },
      });
    });
  });
}
