import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from './support/driver.ts';
import { findIn } from './support/find.ts';
import { fixture } from './support/fixture.ts';
import { askForPictures, ranIn, residueIn, strays, watchFor, wrongIn } from './support/harm.ts';
import { serveHostile } from './support/hostile-pages.ts';
import { readingOf } from './support/reading.ts';
import { changeSettings } from './support/settings.ts';
import { start } from './support/start.ts';

const PAGES = ['hostile/body-vectors', 'hostile/metadata', 'hostile/leaks'];

describe.each(['chromium', 'firefox'] as const)('a hostile article in %s', (name) => {
  let driver: Driver;
  let server: Awaited<ReturnType<typeof serveHostile>>;
  beforeAll(async () => {
    server = await serveHostile();
  });
  afterAll(() => server?.close());
  // Each with a library of its own.
  beforeEach(async () => {
    driver = await start(name);
  });
  afterEach(() => driver?.close());

  async function asked(earlier = 0): Promise<string[]> {
    return (await driver.requests()).slice(earlier).map(({ url }) => url);
  }

  async function expectHarmless(surface: Page, slug: string): Promise<void> {
    const { expect: expected, titleStarts } = fixture(slug);
    await watchFor(surface);
    const shown = await readingOf(surface);
    await askForPictures(surface);
    expect(wrongIn(shown, expected, titleStarts)).toEqual([]);
    expect(await ranIn(surface)).toEqual([]);
    expect(await residueIn(surface)).toEqual([]);
  }

  test.for(PAGES)('%s does no harm in a full page', async (slug) => {
    const popup = await driver.press(await driver.open(`${server.origin}/${fixture(slug).path}`));
    await readingOf(popup);
    const earlier = (await asked()).length;
    await popup.click('Full page');
    await expectHarmless(await driver.extensionPage('/reader.html'), slug);
    expect(strays(await asked(earlier), server.origin)).toEqual([]);
  });

  test.for(PAGES)('%s does no harm once it is saved, and asks nobody for anything before it may', async (slug) => {
    // Kept pictures are asked for by nobody.
    await changeSettings(driver, { keepImages: 'off' });
    const popup = await driver.press(await driver.open(`${server.origin}/${fixture(slug).path}`));
    await popup.click('Save');
    await popup.waitFor(() => document.querySelector('[data-part="toast"]') !== null);
    await popup.click('[data-value="saved"]');
    await popup.find('li[data-id] button');
    const earlier = (await asked()).length;
    await popup.click('li[data-id] button');
    await expectHarmless(popup.page, slug);
    await popup.click('Full page');
    const full = await driver.extensionPage('/reader.html');
    await expectHarmless(full, slug);
    expect(await asked(earlier)).toEqual([]);
    const { images = [] } = fixture(slug).expect;
    if (images.length > 0) await (await findIn(full, 'Show pictures')).click();
    await askForPictures(full);
    expect(await asked(earlier)).toEqual(
      expect.arrayContaining(images.map((file) => `${server.origin}/${slug}/${file}`)),
    );
    expect(strays(await asked(earlier), server.origin)).toEqual([]);
  });
});
