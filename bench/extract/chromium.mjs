import { setTimeout as pause } from 'node:timers/promises';
import { openInChromium, startBare } from './chromium-page.mjs';
import { READERS, timeBoth } from './in-page.mjs';

const PATIENCE = 60_000;

/**
 * Reads pages in headless Chromium, one after another, so that times mean something.
 *
 * @param {object[]} pages
 * @param {{ scripts: string[], readers: string[],
 *   tell: (page: object, reader: string, answer: { found?: object, error?: string, late?: boolean }) => void,
 *   tellTime: (page: object, times: { ours: number, bare: number }) => void }} options
 */
export async function readInChromium(pages, { scripts, readers, tell, tellTime }) {
  let browser = await startBare();
  for (const page of pages) {
    const stuck = await readPage(browser, page, { scripts, readers, tell, tellTime });
    if (!stuck) continue;
    browser.process().kill();
    browser = await startBare();
  }
  await browser.close();
}

/** Resolves to whether the page hangs, and with it perhaps the browser. */
async function readPage(browser, page, { scripts, readers, tell, tellTime }) {
  const opened = await attempt(openInChromium(browser, page, scripts));
  let late = opened.late === true;
  const call = (work) => (late ? { late } : opened.value ? attempt(opened.value.call(work, page.url)) : opened);
  const times = await call(timeBoth);
  if (times.value) tellTime(page, times.value);
  late ||= times.late === true;
  for (const reader of readers) {
    const { value, ...failure } = await call(READERS[reader]);
    tell(page, reader, value ? { found: value } : failure);
    late ||= failure.late === true;
  }
  if (!late) await opened.value?.close();
  return late;
}

/** What comes of something, or why nothing does. */
async function attempt(promise) {
  const clock = new AbortController();
  const outcome = promise.then(
    (value) => ({ value }),
    (error) => ({ error: error.message }),
  );
  const result = await Promise.race([
    outcome,
    // The clock is stopped when it is no longer needed, which it says by failing.
    pause(PATIENCE, { late: true }, { signal: clock.signal }).catch(() => {}),
  ]);
  clock.abort();
  return result;
}
