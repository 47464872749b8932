import { createHash } from 'node:crypto';
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../scripts/browsers.mjs';
import { chromiumFlags } from '../scripts/chromium.mjs';

/**
 * Starts headless Chromium with the extension in it and its button pinned to the toolbar. Chromium first moves a button
 * that is not pinned into view, which takes it a quarter of a second before anything of the extension runs.
 *
 * @param {string} folder of the built extension
 * @param {string} profile an empty folder
 * @param {number} [protocolTimeout] milliseconds that the browser may take for one answer
 */
export async function startPinned(folder, profile, protocolTimeout = 180_000) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium here to measure with.');
  const extension = await realpath(folder);
  const pinned = idOf(extension);
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { pinned_extensions: [pinned] } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profile,
    protocolTimeout,
    args: chromiumFlags(),
  });
  try {
    return { browser, extension: await load(browser, extension, pinned) };
  } catch (error) {
    // Nobody else knows of this browser yet.
    await browser.close();
    throw error;
  }
}

async function load(browser, folder, pinned) {
  const id = await browser.installExtension(folder);
  if (id !== pinned) throw new Error(`The extension is ${id}, but ${pinned} is what was pinned.`);
  await closeWelcome(browser, id);
  return (await browser.extensions()).get(id);
}

/** The page that greets a new user opens when it likes, and would take the place of the page that is measured. */
async function closeWelcome(browser, id) {
  const target = await browser.waitForTarget((one) => one.url() === `chrome-extension://${id}/welcome.html`);
  await (await target.asPage()).close();
}

/** The id that Chromium gives to an extension in a folder: the path's hash, written in the letters a to p. */
function idOf(folder) {
  const path = Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}
