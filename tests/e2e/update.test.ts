import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';
import { toolbarButton } from './support/toolbar.ts';
import { until } from './support/until.ts';
import { withPopup } from './support/with-popup.ts';
import { inWorlds } from './support/worlds.ts';

const SWITCH = 'button[role="switch"]';

describe.each(['chromium', 'firefox'] as const)('updated while a page is open, in %s', (name) => {
  const { driver, server } = stage(name, { headed: true });

  /** Waits until the button says whether a page is an article. */
  const shows = (page: Page, title: string) =>
    until(`the button says "${title}"`, async () => (await toolbarButton(driver, page)).title === title);

  test('the detector of before ends in silence, its successor goes on, and a press reads the page', async () => {
    const welcome = await driver.openExtension('/welcome.html');
    await welcome.waitForSelector(`${SWITCH}:enabled`);
    await driver.grantSiteAccess(() => welcome.click(SWITCH));
    await welcome.close();
    const page = await driver.open(`${server.origin}/spa/`);
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => said.push(message.text()));
    await page.click('#story-paper');
    await shows(page, 'Read this article with Lectern');

    await driver.update();
    await shows(page, 'Read this article with Lectern');
    await page.evaluate(() => history.back());
    await shows(page, 'Read with Lectern');
    await page.click('#story-paper');
    await shows(page, 'Read this article with Lectern');
    expect(said).toEqual([]);
    // Firefox takes the world of before away whole.
    if (name === 'chromium') expect((await inWorlds(page, 'lecternWatching')).sort()).toEqual([false, true]);
    expect((await withPopup(driver, page, readingOf)).title).toBe('The Paper Mill at Ashwater');
    await page.close();
  });
});
