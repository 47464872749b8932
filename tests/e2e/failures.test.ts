import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PAGES } from './support/fixture.ts';
import { holds } from './support/holds.ts';
import { readingOf } from './support/reading.ts';
import { seedLibrary } from './support/seed.ts';
import { stage } from './support/stage.ts';
import { deleteLibrary, readTable } from './support/stored.ts';

describe.each(['chromium', 'firefox'] as const)('what goes wrong has a sentence, in %s', (name) => {
  const { driver, server } = stage(name);
  const pressOn = async (slug: string) => {
    const page = await driver.open(`${server.origin}/${slug}/`);
    const popup = await driver.press(page);
    await readingOf(popup);
    const close = async () => {
      await popup.close();
      await page.close();
    };
    return { popup, page, close };
  };

  test('a full disk: nothing is saved, and nothing looks saved', async () => {
    const { popup, close } = await pressOn('short');
    await popup.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await popup.click('Save');
    await popup.waitFor(() =>
      document.querySelector('[data-part="toast"]')?.textContent?.includes('The disk is full: nothing was saved.'),
    );
    expect((await readingOf(popup)).saved).toBe(false);
    await popup.click('[data-value="saved"]');
    await popup.waitFor(() => document.querySelector('[data-part="empty"]') !== null);
    await close();
  });

  test('a full disk while several articles are changed: none is, and it says so', async () => {
    const library = await driver.openExtension('/library.html');
    await seedLibrary(library, 6);
    await library.waitForSelector('li[data-id]');
    const before = await readTable(library, 'entries');
    await library.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      let left = 3;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
        if (left-- === 0) throw new DOMException('', 'QuotaExceededError');
        return put.call(this, value);
      };
    });
    await library.locator('li[data-index="0"] input').click();
    await library.keyboard.down('Shift');
    await library.locator('li[data-index="2"] input').click();
    await library.keyboard.up('Shift');
    await library.locator('[data-part="selection"] ::-p-aria(Archive)').click();
    await holds(library, () =>
      document.querySelector('[data-part="toast"]')?.textContent?.includes('The disk is full'),
    );
    expect(await readTable(library, 'entries')).toEqual(before);
    await deleteLibrary(library);
    await library.close();
  });

  test('an exception between two writes takes the first back', async () => {
    const { popup, close } = await pressOn('base');
    await popup.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
        if (this.name === 'bodies') throw new DOMException('', 'DataCloneError');
        return put.call(this, value);
      };
    });
    await popup.click('Save');
    await popup.waitFor(() =>
      document.querySelector('[data-part="toast"]')?.textContent?.includes('could not be read or written'),
    );
    await popup.click('[data-value="saved"]');
    await popup.waitFor(() => document.querySelector('[data-part="empty"]') !== null);
    await close();
  });

  test('a library that another tab holds on to, and one that a newer Lectern made', async () => {
    const options = await driver.openExtension('/options.html');
    await options.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const open = indexedDB.open('lectern');
          open.onsuccess = () => {
            // Holds the library and lets nobody have it: the deletion waits, and whoever comes waits behind it.
            Object.assign(globalThis, { held: open.result });
            indexedDB.deleteDatabase('lectern');
            resolve();
          };
        }),
    );
    const blocked = await pressOn('walled');
    await blocked.popup.click('Save');
    await blocked.popup.waitFor(() =>
      document.querySelector('[data-part="toast"]')?.textContent?.includes('holding on to the library'),
    );
    await blocked.close();
    await options.evaluate(
      () =>
        new Promise<void>((resolve) => {
          (globalThis as unknown as { held: IDBDatabase }).held.close();
          const newer = indexedDB.open('lectern', 99);
          newer.onsuccess = () => {
            newer.result.close();
            resolve();
          };
        }),
    );
    const outdated = await pressOn('lazy');
    await outdated.popup.click('Save');
    await outdated.popup.waitFor(() =>
      document.querySelector('[data-part="toast"]')?.textContent?.includes('Lectern was updated'),
    );
    expect((await readingOf(outdated.popup)).saved).toBe(false);
    await outdated.close();
    await deleteLibrary(options);
    await options.close();
  });

  test('a library that a newer Lectern takes over while the popup is open', async () => {
    const options = await driver.openExtension('/options.html');
    const { popup, close } = await pressOn('lazy');
    await options.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const newer = indexedDB.open('lectern', 99);
          // It comes only when the popup has let go.
          newer.onsuccess = () => {
            newer.result.close();
            resolve();
          };
        }),
    );
    await popup.click('Save');
    await popup.waitFor(() =>
      document.querySelector('[data-part="toast"]')?.textContent?.includes('Lectern was updated. Reload this tab'),
    );
    expect((await readingOf(popup)).saved).toBe(false);
    await close();
    await deleteLibrary(options);
    await options.close();
  });

  test('a page of the browser, and an article that is not here', async () => {
    const page = await driver.open(name === 'chromium' ? 'chrome://version/' : 'about:blank');
    const popup = await driver.press(page);
    expect((await readingOf(popup)).message).toMatch(/empty/);
    await popup.close();
    await page.close();
    const reader = await driver.openExtension(`/reader.html?id=${'a'.repeat(26)}`);
    await reader.waitForSelector('[data-part="message"]');
    expect(await reader.evaluate(() => document.querySelector('[data-part="message"]')?.textContent)).toContain(
      'This article is not here',
    );
    await reader.close();
  });

  // An unpacked extension is let in; installed from a store it first has to be allowed, and says so.
  test.runIf(name === 'chromium')('a file on this computer is read, and says that it is one', async () => {
    const page = await driver.open(pathToFileURL(`${PAGES}/short/index.html`).href);
    const popup = await driver.press(page);
    const shown = await readingOf(popup);
    expect(shown.title).toBe('On Being Lent a Kite');
    expect(shown.source).toBe('File on this computer');
    await popup.close();
    await page.close();
  });

  test('a page closed or left while it is being read', async () => {
    const page = await driver.open(`${server.origin}/hanging/`, 'commit');
    const popup = await driver.press(page);
    await page.close();
    await popup.close();
    const again = await pressOn('short');
    expect((await readingOf(again.popup)).title).toBe('On Being Lent a Kite');
    await again.close();
  });
});
