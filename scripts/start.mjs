import { addressOf } from './address.mjs';
import { build } from './build.mjs';
import { pressButton, startChromium, welcomed } from './chromium.mjs';
import { hasDisplay } from './display.mjs';
import { reportFullPage, reportPopup } from './report.mjs';
import { giveUp, say } from './say.mjs';
import { setup } from './setup.mjs';

/**
 * Shows Lectern at work on a page: `npm start`, or `npm start -- <address or .html file>`. With a screen it opens a
 * browser and leaves it to the person; without one it does the same unseen, prints what was read and leaves pictures.
 */
async function start(given) {
  const { url, close } = await addressOf(given);
  try {
    await setup({ chromium: true });
    await show(await build(), url);
  } finally {
    await close();
  }
}

async function show(folder, url) {
  const headless = !hasDisplay();
  say(headless ? 'Opening a browser (no screen here, so it stays unseen) …' : 'Opening a browser …');
  const { browser, extension } = await startChromium({ extension: folder, headless });
  try {
    // The welcome page would come to the front over the article.
    await welcomed(browser, extension);
    const page = await browser.newPage();
    await visit(page, url);
    say('Pressing the button of Lectern in the toolbar …');
    const popup = await pressButton(browser, page, extension);
    if (headless) {
      await reportPopup(popup);
      await reportFullPage(browser, popup, extension);
    } else {
      say('Ready. Close the browser when you have read enough.');
      await new Promise((resolve) => browser.once('disconnected', resolve));
    }
  } finally {
    await browser.close();
  }
}

async function visit(page, url) {
  say(`Going to ${url} …`);
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
  } catch (error) {
    // Some pages never finish loading; what is there can be read all the same.
    if (error.name === 'TimeoutError') return;
    throw new Error(`${url} can't be opened (${error.message.split('\n')[0]}).`);
  }
}

try {
  await start(process.argv[2]);
} catch (error) {
  // Whatever went wrong, the person gets one sentence and CI an exit code.
  giveUp(error);
}
