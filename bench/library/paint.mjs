import { measurePresses } from '../press.mjs';
import { openPage } from './browsers.mjs';

const WARM_UP = 2;
const RUNS = 12;
const PATIENCE = 20_000;

/**
 * Milliseconds from the beginning of a page of the extension until its first row is painted, each time anew.
 */
export async function measurePage(started, path) {
  const times = [];
  for (let at = 0; at < WARM_UP + RUNS; at++) {
    const page = await openPage(started, path);
    times.push(await page.evaluate(firstRow, PATIENCE));
    await page.close();
  }
  return times.slice(WARM_UP);
}

/** Milliseconds from a real press of the button, over a page that is no article, until the first row is painted. */
export async function measurePress({ browser, extension }, address) {
  const page = await browser.newPage();
  await page.goto(address);
  const { opened, text } = await measurePresses(browser, extension, page, 'li[data-id]', (moments) => moments);
  await page.close();
  return { press: text, opened: text.map((time, at) => time - opened[at]) };
}

/** Runs in the page, at leisure: the browser has noted when each larger thing was first painted. */
function firstRow(patience) {
  return new Promise((resolve, reject) => {
    setTimeout(
      () => reject(new Error(`No row was painted, but: ${document.body.textContent.slice(0, 200)}`)),
      patience,
    );
    new PerformanceObserver((list) => {
      const first = list.getEntries().find((entry) => entry.element?.closest('li[data-id]'));
      if (first !== undefined) resolve(first.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
