import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { serve } from '@/scripts/server.mjs';
import { type Expected, type Fixture, fixture, PAGES } from './support/fixture.ts';
import { holds } from './support/holds.ts';
import { readingOf, type Shown } from './support/reading.ts';
import { changeSettings } from './support/settings.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { withPopup, withPopupAt } from './support/with-popup.ts';

/** The steps that a fixture page's page.json tells of, and what the page holds after each. */
const stepsOf = (slug: string) => (fixture(slug) as Fixture & { then: { click?: string; expect: Expected }[] }).then;

describe.each(['chromium', 'firefox'] as const)('a journey in %s', (name) => {
  const { driver, server } = stage(name);
  const read = (page: Page) => withPopup(driver, page, readingOf);

  async function save(url: string): Promise<void> {
    await withPopupAt(driver, url, async (popup) => {
      await readingOf(popup);
      await popup.click('Save');
      await popup.find('[data-part="toast"]');
    });
  }

  test('through an application of one page: each article is read under its own title', async () => {
    const page = await driver.open(`${server.origin}/spa/`);
    expect((await read(page)).message).not.toBe('');
    for (const { click, expect: expected } of stepsOf('spa')) {
      if (click === undefined) continue;
      await page.click(click);
      expectReading(await read(page), expected);
    }
    await page.evaluate(() => history.go(-2));
    await holds(page, () => !document.querySelector('article'));
    expect((await read(page)).message).not.toBe('');
    await page.close();
  });

  test('down an endless page: the article in view is read, and it alone', async () => {
    const page = await driver.open(`${server.origin}/endless/`);
    expectReading(await read(page), fixture('endless').expect);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForSelector('#stream > :nth-child(2)');
    await page.evaluate(() => document.querySelector('#stream > :nth-child(2)')?.scrollIntoView());
    await holds(page, () => location.search === '?story=clouds');
    const [clouds] = stepsOf('endless');
    expectReading(await read(page), clouds?.expect ?? {});
    await page.close();
  });

  test('into a frame that is closed to the page around it', async () => {
    const page = await driver.open(`${server.origin}/sandboxed-frame/`);
    const shown = await read(page);
    // Firefox lets no extension into such a frame after a click.
    if (name === 'firefox') expect(shown.message).toContain('does not look like an article');
    else expectReading(shown, (fixture('sandboxed-frame').expect as { frame: Expected }).frame);
    await page.close();
  });

  test('past a page that never finishes: what was there is kept, and it says so when nothing more comes', async () => {
    const page = await driver.open(`${server.origin}/story-never/`);
    await withPopup(driver, page, async (popup) => {
      const first = await readingOf(popup);
      expectReading(first, fixture('story-never').expect);
      expect(first.note).toContain('Waiting for the rest');
      await popup.page.waitForSelector('[data-wait="gave-up"]', { timeout: 45_000 });
      const last = await readingOf(popup);
      expect(last.note).toContain('The rest did not arrive. What was there is kept.');
      expect(last.body).toBe(first.body);
    });
    await page.close();
  });

  test('from an unfinished page into the full page: in a new tab, so that the rest can still come', async () => {
    const page = await driver.open(`${server.origin}/story-never/`);
    await withPopup(driver, page, async (popup) => {
      await readingOf(popup);
      await popup.click('Full page');
      await popup.waitUntilClosed();
    });
    const full = await driver.extensionPage('/reader.html');
    expectReading(await readingOf(full), fixture('story-never').expect);
    expect(await page.evaluate(() => location.pathname)).toBe('/story-never/');
    await full.close();
    await page.close();
  });

  test('without a network: a saved article is read in the popup and in full', async () => {
    const own = await serve(PAGES);
    await save(`${own.origin}/sample/`);
    await own.close();
    await withPopupAt(driver, 'about:blank', async (popup) => {
      await popup.click('li[data-id] > button');
      expectReading(await readingOf(popup), fixture('sample').expect);
      await popup.click('All saved articles');
      await popup.click('Full page');
      await popup.waitUntilClosed();
      const full = await driver.extensionPage('/reader.html');
      expectReading(await readingOf(full), fixture('sample').expect);
    });
  });

  test('nothing is asked of the network but the pictures of the page that is being read', async () => {
    await changeSettings(driver, { keepImages: 'off' });
    await save(`${server.origin}/sample/`);
    const before = (await driver.requests()).length;
    for (const path of ['/options.html', '/welcome.html']) {
      const page = await driver.openExtension(path);
      await page.waitForSelector('h1');
      await page.close();
    }
    await withPopupAt(driver, `${server.origin}/empty/`, async (popup) => {
      await popup.click('li[data-id] > button');
      await readingOf(popup);
      expect((await driver.requests()).slice(before)).toEqual([]);
      await popup.click('Show pictures');
      await until('the pictures are asked for', async () => (await driver.requests()).length > before);
    });
    await withPopupAt(driver, `${server.origin}/japanese/`, async (popup) => {
      await readingOf(popup);
      await popup.waitFor(() => [...document.images].every((image) => image.complete));
    });
    // Since launch, that is, on every journey before.
    for (const { url } of await driver.requests())
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w/-]+\.(jpg|png)$/);
  });
});

/** An article that is shown under its title, with all of its sentences and none of another's. */
function expectReading(shown: Shown, { title, contains = [], excludes = [] }: Expected): void {
  expect(shown.message).toBe('');
  expect(shown.title).toBe(title);
  for (const sentence of contains) expect(shown.body).toContain(sentence);
  for (const sentence of excludes) expect(shown.body).not.toContain(sentence);
}
