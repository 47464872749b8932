import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DOWNLOADS, findChromium, findCommand, findFirefox, rememberDownload } from './browsers.mjs';
import { download, installWithApt } from './install.mjs';
import { installPackages } from './packages.mjs';
import { giveUp, say } from './say.mjs';

const BROWSERS = {
  chromium: { find: findChromium, apt: 'chromium', download: 'chrome', variable: 'CHROME_PATH' },
  firefox: { find: findFirefox, apt: 'firefox-esr', download: 'firefox', variable: 'FIREFOX_PATH' },
};

/**
 * Makes a bare machine ready for what is asked: npm packages always, and then browsers, a display that needs no screen
 * (with a hand to press keys), and the languages of Debian's Chromium, which it ships apart. What is there is left alone.
 *
 * @param {{ chromium?: boolean, firefox?: boolean, display?: boolean, languages?: boolean }} needs
 */
export async function setup({ chromium = false, firefox = false, display = false, languages = false } = {}) {
  checkNode();
  await installPackages();
  if (chromium) await provideBrowser('chromium');
  if (firefox) await provideBrowser('firefox');
  if (display) await provideDisplay();
  if (languages) await provideLanguages();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error('Lectern needs Node 20.19 or newer.');
}

/** Finds the browser, or installs it, and resolves to its path. */
export async function provideBrowser(kind) {
  const { find, apt, variable } = BROWSERS[kind];
  const path = find() ?? ((await installWithApt([apt])) ? find() : undefined) ?? (await downloaded(kind));
  if (path === undefined) {
    throw new Error(
      `There is no ${kind} here and none could be installed: install one, or set ${variable} to its path.`,
    );
  }
  say(`Browser: ${path}`);
  return path;
}

async function downloaded(kind) {
  try {
    const path = await download(BROWSERS[kind].download, DOWNLOADS);
    rememberDownload(kind, path);
    return path;
  } catch (error) {
    // No network, or no build for this machine: said here, and the caller says what to do about it.
    say(`Browser: the download failed (${error instanceof Error ? error.message.split('\n')[0] : error}).`);
    return undefined;
  }
}

/** Makes sure that windows can be shown, and keys pressed in them, on a machine without a screen. Linux only. */
export async function provideDisplay() {
  const missing = ['Xvfb', 'xdotool'].filter((name) => findCommand(name) === undefined);
  if (missing.length > 0 && !(await installWithApt(['xvfb', 'xdotool']))) {
    throw new Error(`Tests that need a window need ${missing.join(' and ')}: install xvfb and xdotool.`);
  }
  say('Display: ready.');
}

/** Debian splits Chromium's translations off; without them its extensions always speak English. */
export async function provideLanguages() {
  const locales = '/usr/lib/chromium/locales';
  const ready = !existsSync(locales) || existsSync(`${locales}/ar.pak`) || (await installWithApt(['chromium-l10n']));
  if (!ready) throw new Error('Tests in other languages need the translations of Chromium: install chromium-l10n.');
  say('Languages: ready.');
}

function needsFrom(parameters) {
  const all = parameters.includes('--all');
  const known = ['chromium', 'firefox', 'display', 'languages'];
  const unknown = parameters.find((name) => name !== '--all' && !known.includes(name.replace(/^--/, '')));
  if (unknown) throw new Error(`Unknown parameter ${unknown}: say --all, or any of --${known.join(', --')}.`);
  return Object.fromEntries(known.map((name) => [name, all || parameters.includes(`--${name}`)]));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await setup(needsFrom(process.argv.slice(2)));
  } catch (error) {
    // Whatever went wrong, the person gets one sentence and CI an exit code.
    giveUp(error);
  }
}
