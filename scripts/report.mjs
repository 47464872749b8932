import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './run.mjs';
import { say } from './say.mjs';

const SHOTS = join(ROOT, 'shots');
const WAIT = { timeout: 20_000 };

/** Waits until the popup shows an article, or says why it can't. */
export async function waitForReading(popup) {
  await popup.waitForFunction(
    () =>
      [...document.querySelectorAll('[data-part="title"], [data-part="message"]')].some((one) =>
        one.textContent.trim(),
      ),
    WAIT,
  );
}

/** Prints what the popup read, and leaves a picture of it. */
export async function reportPopup(popup) {
  await waitForReading(popup);
  const read = await popup.evaluate(readParts);
  if (!read.title) throw new Error(`The popup found nothing to read: ${read.message}`);
  for (const [part, text] of Object.entries(read)) {
    if (text) say(`  ${`${part}:`.padEnd(12)}${text}`);
  }
  await shoot(popup, 'popup.png', false);
}

/** Opens the full page from the popup as a reader would, and leaves a picture of it. */
export async function reportFullPage(browser, popup, extension) {
  const address = `chrome-extension://${extension.id}/reader.html`;
  const button = await popup.waitForSelector('aria/Full page', WAIT);
  const [target] = await Promise.all([
    browser.waitForTarget((one) => one.url().startsWith(address), WAIT),
    // The popup closes itself at the click, before the click is answered; the new page is the proof.
    button.click().catch(() => {}),
  ]);
  const page = await target.asPage();
  await page.bringToFront();
  await waitForReading(page);
  await shoot(page, 'full-page.png', true);
}

async function shoot(page, name, fullPage) {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, name), fullPage });
  say(`Picture: ${relative(ROOT, join(SHOTS, name))}`);
}

/** Runs in the popup. */
function readParts() {
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  // biome-ignore lint/performance/useDomNodeTextContent: lines are a matter of layout.
  const firstLine = (element) => element?.innerText.split('\n').find((line) => line.trim());
  const text = (name) => part(name)?.textContent.replace(/\s+/g, ' ').trim();
  return {
    title: text('title'),
    authors: [...(part('authors')?.querySelectorAll('bdi') ?? [])].map((name) => name.textContent).join(', '),
    date: text('published'),
    minutes: text('minutes'),
    verdict: part('verdict')?.dataset.verdict ?? text('verdict'),
    'first line': firstLine(part('body')),
    message: text('message'),
  };
}
