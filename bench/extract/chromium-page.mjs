import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { chromiumFlags } from '../../scripts/chromium.mjs';
import { htmlOf } from './corpora.mjs';

const LOADING = 30_000;
/** The page's own scripts would change it, and with it what is compared. */
const HEADERS = { 'content-security-policy': "script-src 'none'" };

/** Headless Chromium without any extension. */
export async function startBare() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium here to read pages with.');
  // Longer than anybody waits for a page, so that a page that hangs is known by that and not as a fault of the browser.
  return puppeteer.launch({ executablePath, pipe: true, args: chromiumFlags(), protocolTimeout: 4 * LOADING });
}

/** A saved page in a live tab, under its own address and with our scripts in it. Nothing else is fetched. */
export async function openInChromium(browser, page, scripts) {
  const tab = await browser.newPage();
  try {
    await tab.setRequestInterception(true);
    serveOnce(tab, htmlOf(page));
    await tab.goto(page.url, { waitUntil: 'domcontentloaded', timeout: LOADING });
    for (const script of scripts) await tab.evaluate(script);
    return { call: (work, ...given) => tab.evaluate(work, ...given), close: () => tab.close() };
  } catch (error) {
    await tab.close();
    throw error;
  }
}

/** Once, for pages that lead on to others by themselves. */
function serveOnce(tab, body) {
  let served = false;
  tab.on('request', async (request) => {
    const isPage = !served && request.isNavigationRequest() && request.frame() === tab.mainFrame();
    served ||= isPage;
    const answered = isPage
      ? request.respond({ contentType: 'text/html; charset=utf-8', headers: HEADERS, body })
      : request.abort();
    // A request may be gone before it is answered, with the frame that asked.
    await answered.catch(() => {});
  });
}
