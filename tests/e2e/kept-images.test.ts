import { describe, expect, test } from 'vitest';
import { holds } from './support/holds.ts';
import { readingOf } from './support/reading.ts';
import { changeSettings } from './support/settings.ts';
import { stage } from './support/stage.ts';

describe.each(['chromium', 'firefox'] as const)('pictures of a saved article in %s', (name) => {
  const { driver, server } = stage(name);

  test('are kept from the page without asking anybody, and are there without a network', async () => {
    const page = await driver.open(`${server.origin}/sample/`);
    const popup = await driver.press(page);
    const { lead, images } = await readingOf(popup);
    expect(lead?.src).not.toBe('');
    const before = (await driver.requests()).length;
    await popup.click('Save');
    await popup.find('[data-part="toast"]');
    await popup.close();
    const id = await idOf();
    // Those that would load them from their sites too take the kept ones.
    for (const policy of ['ask', 'always']) {
      await changeSettings(driver, { images: policy });
      const full = await driver.openExtension(`/reader.html?id=${id}`);
      await readingOf(full);
      await holds(
        full,
        (count) => document.querySelectorAll('article img[src^="blob:"]').length === count,
        images.length + 1,
      );
      expect((await driver.requests()).length).toBe(before);
      await full.close();
    }
    await page.close();
    await server.close();
    const offline = await driver.openExtension(`/reader.html?id=${id}`);
    await readingOf(offline);
    await holds(offline, () => {
      const all = [...document.querySelectorAll<HTMLImageElement>('article img')];
      for (const image of all) image.loading = 'eager';
      return all.length > 0 && all.every((image) => image.complete && image.naturalWidth > 0);
    });
    expect(await offline.evaluate(() => document.querySelector('[data-part="images-note"]'))).toBeNull();
    await offline.close();
  });

  async function idOf(): Promise<string> {
    const list = await driver.openExtension('/library.html');
    const row = await list.waitForSelector('li[data-id]');
    const id = await row?.evaluate((one) => (one as HTMLElement).dataset.id ?? '');
    await list.close();
    return id ?? '';
  }
});
