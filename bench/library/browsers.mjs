import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';
import { startPinned } from '../browser.mjs';

const UUID = '2b6a1a0e-6a5c-4f0e-8d5d-3c8f0b6a9e41';
/** A library of 50,000 takes its time. Milliseconds. */
const PATIENCE = 1_200_000;
const OPENING = 30_000;

/**
 * Starts a browser with the extension in it.
 *
 * @param {'chromium' | 'firefox'} name
 * @param {string} folder of the built extension
 * @param {string} profile an empty folder
 */
export async function startBrowser(name, folder, profile) {
  if (name === 'firefox') return startFirefox(folder, profile);
  const { browser, extension } = await startPinned(folder, profile, PATIENCE);
  return { browser, extension, origin: `chrome-extension://${extension.id}` };
}

async function startFirefox(folder, profile) {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('There is no Firefox here to measure with.');
  const { browser_specific_settings: settings } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    userDataDir: profile,
    protocolTimeout: PATIENCE,
    // Without the first, Firefox opens no page of an extension for us.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    // The address of the extension's pages would be drawn by lot otherwise.
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [settings.gecko.id]: UUID }) },
  });
  await browser.installExtension(folder);
  return { browser, extension: null, origin: `moz-extension://${UUID}` };
}

/** Opens a page of the extension. Firefox does not say when such a page has loaded. */
export async function openPage({ browser, origin }, path) {
  const page = await browser.newPage();
  const address = `${origin}${path}`;
  page.goto(address, { timeout: 0 }).catch(() => {});
  const isThere = (wanted) => location.href === wanted && document.readyState === 'complete';
  const end = Date.now() + OPENING;
  // Between two documents there is nothing to ask.
  while (!(await page.evaluate(isThere, address).catch(() => false))) {
    if (Date.now() > end) throw new Error(`${address} did not open.`);
    await pause(10);
  }
  await page.bringToFront();
  return page;
}
