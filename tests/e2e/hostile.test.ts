import { describe, expect, test } from 'vitest';
import { apart, htmlOf, markOf } from './support/apart.ts';
import { fixture } from './support/fixture.ts';
import { askForPictures, ranIn, residueIn, strays, watchFor, wrongIn } from './support/harm.ts';
import { hostile, serveHostile } from './support/hostile-pages.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';

/** From the press to the text, on a machine that does something else too: no page may hold a reader up for ever. Milliseconds. */
const PATIENCE = 15_000;
/** This page never stands still by itself. */
const RESTLESS = ['hostile/mutation'];
/** These pages say when they notice anything. */
const WATCHFUL = ['hostile/fake-click', 'hostile/prototype'];
/** So large that the reader is asked first. */
const ASKS_FIRST = ['hostile/wide'];

describe.each(['chromium', 'firefox'] as const)('a hostile page in %s', (name) => {
  const { driver, server } = stage(name, {}, serveHostile);

  test.for(hostile)('%s is read whole, and nothing of it gets further than its page', async (slug, { annotate }) => {
    const { path, expect: expected, titleStarts } = fixture(slug);
    const page = await driver.open(`${server.origin}/${path}`);
    const before = await htmlOf(page);
    const earlier = (await driver.requests()).length;
    const pressed = performance.now();
    const popup = await driver.press(page);
    await watchFor(popup.page);
    if (ASKS_FIRST.includes(slug)) await popup.click('Read it anyway');
    await popup.waitFor(isSettled);
    const shown = await readingOf(popup);
    const took = performance.now() - pressed;
    await annotate(`${slug} in ${name}: ${Math.round(took)} ms`);
    await askForPictures(popup.page);
    expect.soft(shown.message).toBe('');
    expect.soft(wrongIn(shown, expected, titleStarts)).toEqual([]);
    expect.soft(await ranIn(popup.page)).toEqual([]);
    expect.soft(await residueIn(popup.page)).toEqual([]);
    const asked = (await driver.requests()).slice(earlier).map(({ url }) => url);
    expect.soft(strays(asked, server.origin)).toEqual([]);
    expect.soft(took).toBeLessThan(PATIENCE);
    await popup.close();
    expect.soft(await apart(page, () => document.readyState)).toBe('complete');
    if (WATCHFUL.includes(slug)) expect.soft(await markOf(page)).toBe('');
    if (!RESTLESS.includes(slug)) expect.soft((await htmlOf(page)) === before, 'the page is as it was').toBe(true);
    await page.close();
  });
});

/** An article is shown, or the reason why there is none. */
function isSettled(): boolean {
  const message = document.querySelector('[data-part="message"]')?.textContent ?? '';
  const isDone = message !== '' && !message.startsWith('Still reading');
  return isDone || document.querySelector('[data-part="body"] > *') !== null;
}
