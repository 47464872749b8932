import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, ROOT } from './run.mjs';
import { say } from './say.mjs';

/** Installs the npm packages of the lockfile, unless exactly these are installed already. */
export async function installPackages(root = ROOT) {
  if (arePackagesReady(root)) {
    say('Packages: ready.');
    return;
  }
  say('Packages: installing with "npm ci" …');
  // On Windows npm is a script, which only a shell can start.
  await must('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, shell: process.platform === 'win32' });
}

/** True when every package that the lockfile asks for is installed in the version that it asks for. */
export function arePackagesReady(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined) throw new Error('There is no package-lock.json to install from.');
  if (installed === undefined) return false;
  // The entry with the empty name is this repository; optional ones may belong to another platform.
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    // Absent or broken: either way it can't tell what is installed.
    return undefined;
  }
}
