import { describe, expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { holds } from './support/holds.ts';
import { stage } from './support/stage.ts';

/** As a function sees it that is evaluated in one of our pages. */
declare const chrome: typeof browser;

describe.each(['chromium', 'firefox'] as const)('the shortcuts, in %s', (name) => {
  const { driver } = stage(name);
  /** What the page says once it knows how the keys are set. */
  const textOf = async (path: string, part: string) => {
    const page = await driver.openExtension(path);
    await page.waitForSelector(part);
    await page.evaluate(async () => {
      await chrome.commands.getAll();
      await new Promise(requestAnimationFrame);
    });
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count.
    const text = await page.evaluate(() => document.body.innerText);
    await page.close();
    return text;
  };

  test('the browser opens its own page for them', async () => {
    const page = await driver.openExtension('/options.html');
    await page.evaluate(() => {
      const note = async (where: unknown) => document.body.setAttribute('data-opened', JSON.stringify(where ?? 'page'));
      Object.assign(chrome.tabs, { create: note });
      if ('openShortcutSettings' in chrome.commands) Object.assign(chrome.commands, { openShortcutSettings: note });
    });
    await page.locator('::-p-aria(Change shortcuts)').click();
    await holds(page, () => document.body.hasAttribute('data-opened'));
    const opened = await page.evaluate(() => document.body.getAttribute('data-opened'));
    expect(opened).toBe(name === 'firefox' ? '"page"' : '{"url":"chrome://extensions/shortcuts"}');
    await page.close();
  });

  test('the welcome names them as they are set', async () => {
    expect(await textOf('/welcome.html', 'ol')).toContain('with Alt+Shift+S.');
  });

  // Only Firefox lets an extension take its own key away.
  test.runIf(name === 'firefox')('one that is not set is not named, and the options say why that may be', async () => {
    await driver.worker(() => Reflect.get(chrome.commands, 'update')({ name: 'save-page', shortcut: '' }));
    const welcome = await textOf('/welcome.html', 'ol');
    expect(welcome).not.toContain('Alt+Shift+S');
    expect(welcome).toContain('Save it for later.');
    expect(await textOf('/options.html', '[data-part="taken"]')).toContain('another extension may have Alt+Shift+S');
  });
});
