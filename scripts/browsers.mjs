import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PLACES } from './browser-places.mjs';
import { ROOT } from './run.mjs';

/** Browsers that setup had to download live here; the folder is never committed. */
export const DOWNLOADS = join(ROOT, 'node_modules', '.cache', 'browsers');

/** The path of a Chromium (or a relative of it) on this machine, or undefined. */
export function findChromium() {
  return find('chromium');
}

/** The path of a Firefox on this machine, or undefined. */
export function findFirefox() {
  return find('firefox');
}

/** The path of a command in PATH, or undefined. */
export function findCommand(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Keeps the path of a downloaded browser for the next run. */
export function rememberDownload(kind, path) {
  mkdirSync(DOWNLOADS, { recursive: true });
  writeFileSync(noteOf(kind), path);
}

function find(kind) {
  const { variable, commands, paths } = PLACES[kind];
  const given = process.env[variable];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`${variable} names "${given}", and there is no such file.`);
  }
  const installed = [...commands.map(findCommand), ...(paths[process.platform] ?? []), downloaded(kind)];
  return installed.find((path) => path !== undefined && existsSync(path) && answers(path));
}

/**
 * Some systems ship a stub under the browser's name which only says how to install it, so on Linux the program is asked
 * for its version. (Elsewhere there are no stubs, and on Windows the question would open a window.)
 */
function answers(path) {
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function downloaded(kind) {
  return existsSync(noteOf(kind)) ? readFileSync(noteOf(kind), 'utf8').trim() : undefined;
}

function noteOf(kind) {
  return join(DOWNLOADS, `${kind}.path`);
}
