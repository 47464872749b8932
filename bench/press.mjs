import { setTimeout as pause } from 'node:timers/promises';
import { summary } from './statistics.mjs';

const WARM_UP = 3;
const PRESSES = 20;
const PATIENCE = 15_000;

/**
 * Presses the button on a page again and again. Milliseconds from the press until the popup's document begins, until
 * anything of it is painted, and until something inside of what `selector` means is painted, the article if nothing is
 * said. `describe` makes of each row of times what is wanted.
 */
export async function measurePresses(browser, extension, page, selector = 'article', describe = summary) {
  const moments = [];
  for (let at = 0; at < WARM_UP + PRESSES; at++) moments.push(await press(browser, extension, page, selector));
  const counted = moments.slice(WARM_UP);
  return {
    opened: describe(counted.map((moment) => moment.opened)),
    frame: describe(counted.map((moment) => moment.frame)),
    text: describe(counted.map((moment) => moment.text)),
  };
}

async function press(browser, extension, page, selector) {
  await page.bringToFront();
  const before = new Set(browser.targets());
  const address = `chrome-extension://${extension.id}/popup.html`;
  const target = browser.waitForTarget((one) => !before.has(one) && one.url().startsWith(address));
  // The same clock in both processes: milliseconds since 1970, with fractions.
  const pressed = performance.timeOrigin + performance.now();
  await page.triggerExtensionAction(extension);
  const popup = await (await target).asPage();
  const { opened, frame, text } = await popup.evaluate(paints, PATIENCE, selector);
  await close(popup);
  return { opened: opened - pressed, frame: frame - pressed, text: text - pressed };
}

/**
 * Runs in the popup, at leisure: the browser has noted when each larger thing was first painted, and hands the notes
 * over afterwards. The first of them inside of an article is the moment at which it could be read: all of it is painted
 * at once, and its picture may be the largest part of that.
 */
function paints(patience, selector) {
  return new Promise((resolve, reject) => {
    const shown = () => document.body.textContent.trim().slice(0, 200);
    setTimeout(() => reject(new Error(`Nothing of ${selector} was painted in the popup, but: ${shown()}`)), patience);
    new PerformanceObserver((list) => {
      const first = list.getEntries().find((entry) => entry.element?.closest(selector));
      if (first === undefined) return;
      const opened = performance.timeOrigin;
      const [frame] = performance.getEntriesByName('first-contentful-paint');
      resolve({ opened, frame: opened + frame.startTime, text: opened + first.startTime });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

async function close(popup) {
  const closed = new Promise((resolve) => popup.once('close', resolve));
  // The popup goes before the call is answered.
  await popup.evaluate(() => window.close()).catch(() => {});
  await closed;
  await pause(200);
}
