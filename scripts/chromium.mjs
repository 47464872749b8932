import { findChromium } from './browsers.mjs';

/** A headed window's size, and so a display's. */
export const WINDOW = { width: 1280, height: 900 };

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

/** The flags under which Chromium loads the extension and asks the network for nothing by itself. */
export function chromiumFlags({ language = 'en', headless = true } = {}) {
  return [
    ...QUIET,
    '--enable-unsafe-extension-debugging',
    `--lang=${language}`,
    `--accept-lang=${language}`,
    `--window-size=${WINDOW.width},${WINDOW.height}`,
    '--window-position=0,0',
    // A virtual machine's graphics are slower than none.
    ...(headless ? ['--disable-gpu'] : []),
    // Chromium refuses its sandbox to root, which is who containers run as.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/**
 * Starts Chromium with the extension of that folder in it: with a fresh profile, unless one is given.
 *
 * @param {{ extension: string, language?: string, headless?: boolean, profile?: string, env?: NodeJS.ProcessEnv,
 *   flags?: string[], prepare?: (browser: import('puppeteer-core').Browser) => Promise<void> }} options
 */
export async function startChromium(options) {
  const { extension, language = 'en', headless = true, profile, env = process.env, flags = [], prepare } = options;
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('There is no Chromium here: run "node scripts/setup.mjs --chromium".');
  // Not at the top: this file is loaded before any package is installed.
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(profile !== undefined && { userDataDir: profile }),
    args: [...chromiumFlags({ language, headless }), ...flags],
    // On Linux the language of the interface, and so of extensions, comes from the environment.
    env: { ...env, LANGUAGE: language },
  });
  try {
    await prepare?.(browser);
    return { browser, extension: await load(browser, extension) };
  } catch (error) {
    // Nobody else knows of this browser yet.
    await browser.close();
    throw error;
  }
}

async function load(browser, folder) {
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`Chromium did not take the extension in ${folder}.`);
  return extension;
}

/** Waits for the page that a new extension opens to welcome its reader. */
export async function welcomed(browser, extension) {
  await browser.waitForTarget((one) => one.url() === `chrome-extension://${extension.id}/welcome.html`);
}

/** Presses the extension's button in the toolbar for a page, and resolves to the popup that opens. */
export async function pressButton(browser, page, extension) {
  const popup = `chrome-extension://${extension.id}/popup.html`;
  const before = new Set(browser.targets());
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((one) => !before.has(one) && one.url().startsWith(popup) && isView(one));
  return target.asPage();
}

function isView(target) {
  return ['page', 'other'].includes(target.type());
}
