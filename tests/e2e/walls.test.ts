import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { articleId } from '@/utils/article/address';
import {
  attackIn,
  inject,
  ownId,
  reach,
  say,
  sayFromPage,
  speak,
  tabAt,
  traces,
  watchPage,
} from './support/breaking-out.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';
import { until } from './support/until.ts';

const DOORS = ['reader.html', 'options.html', 'welcome.html'];
const ATTEMPTS = ['markup', 'script', 'eval', 'inline', 'policy', 'fetch', 'module', 'frame', 'image', 'style'];
const every = (outcome: string) => Object.fromEntries(ATTEMPTS.map((attempt) => [attempt, outcome]));

describe.each(['chromium', 'firefox'] as const)('the walls in %s', (name) => {
  const { driver, server } = stage(name);
  const open = (slug: string) => driver.open(`${server.origin}/${slug}/`);
  const press = async (page: Page) => {
    const popup = await driver.press(page);
    await readingOf(popup);
    return popup;
  };

  test.each(DOORS)('nothing gets through the walls of %s', async (path) => {
    const page = await driver.openExtension(`/${path}`);
    expect(await attackIn(page, server.origin)).toEqual(every('stopped'));
    await page.close();
  });

  test('nothing gets through the walls of the popup', async () => {
    const page = await open('short');
    const popup = await press(page);
    expect(await attackIn(popup.page, server.origin)).toEqual(every('stopped'));
    await popup.close();
    await page.close();
  });

  test('the same attempts all get through on a page without walls', async () => {
    const page = await open('short');
    expect(await attackIn(page, server.origin)).toEqual(every('through'));
    await page.close();
  });

  test('a page of the web reaches no file of the extension, though it reaches its own in the same way', async () => {
    const page = await open('short');
    const ours = ['/icons/icon-16.png', '/reader.html', '/extractor.js'].map((path) => driver.extensionUrl(path));
    expect(await page.evaluate(reach, ours)).toEqual([]);
    // Puppeteer does not hear where a frame of Firefox's has gone to, so each is asked.
    const shown = () => Promise.all(page.frames().map((frame) => frame.evaluate(() => location.href)));
    expect((await shown()).filter((url) => url.startsWith(driver.extensionUrl('/')))).toEqual([]);
    const own = [`${server.origin}/sample/ines-calloway.png`, `${server.origin}/sample/`];
    expect(await page.evaluate(reach, own)).toEqual([`fetch ${own[0]}`, `image ${own[0]}`, `fetch ${own[1]}`]);
    expect(await shown()).toEqual(expect.arrayContaining(own));
    await page.close();
  });

  test('a page of the web has no way to speak to the extension, and the options have', async () => {
    const [page, options] = [await open('short'), await driver.openExtension('/options.html')];
    const id = await driver.worker(ownId);
    expect(await page.evaluate(speak, id)).toEqual({ message: 'no way', port: 'no way' });
    expect(await options.evaluate(speak, id)).toEqual({ message: true, port: 'open' });
    await options.close();
    await page.close();
  });

  test('what the extension runs in a page may say what it saw there, and is not answered otherwise', async () => {
    const link = await open('short');
    const saving = await press(link);
    await saving.click('Save');
    await saving.waitFor(() => document.querySelector('[data-part="toast"]') !== null);
    await saving.close();
    const page = await open('sample');
    await (await press(page)).close();
    const tabId = (await driver.worker(tabAt, page.url())) ?? -1;
    const id = await articleId(link.url());
    const asks = { 'library-changed': { ids: [id] }, 'open-link': { id, tabId }, 'follow-page': { tabId: -1 } };
    for (const [ask, message] of Object.entries(asks))
      expect(await driver.worker(sayFromPage, tabId, ask, message), ask).toBe('silence');
    expect(await driver.worker(sayFromPage, tabId, 'page-seen', { readable: true, canonical: '' })).toBe(true);
    expect(page.url()).toBe(`${server.origin}/sample/`);

    const options = await driver.openExtension('/options.html');
    const answer = (ask: string, message: object) => options.evaluate(say, ask, message);
    expect(await answer('library-changed', asks['library-changed'])).toBe(true);
    // It is heard, and there is no such tab to follow.
    expect(await answer('follow-page', asks['follow-page'])).toBe(false);
    expect(await answer('open-link', asks['open-link'])).toBe(true);
    await until('the link is open', async () => page.url() === link.url());
    await Promise.all([options, page, link].map((one) => one.close()));
  });

  const HARM = encodeURIComponent('<img src=x onerror="document.documentElement.dataset.pwned=1">');
  test.each(['?id=abcdefghijklmnopqrstuvwxyz', '?id=22222222222222222222222222', '', '?id=', `?id=${HARM}`])(
    'reader.html%s says that the article is not here, and nothing runs',
    async (query) => {
      const page = await driver.openExtension(`/reader.html${query}`);
      expect((await readingOf(page)).message).toContain('This article is not here');
      const found = () => document.querySelectorAll('[data-pwned], [onerror], main img, article').length;
      expect(await page.evaluate(found)).toBe(0);
      await page.close();
    },
  );

  test.each(['sample', 'story-never'])('%s cannot tell that it was read', async (slug) => {
    const page = await open(slug);
    await page.evaluate(watchPage);
    const before = await page.evaluate(traces);
    const popup = await press(page);
    await popup.close();
    const tabId = (await driver.worker(tabAt, page.url())) ?? -1;
    await driver.worker(inject, tabId);
    expect(await page.evaluate(traces)).toEqual(before);
    await page.evaluate(() => dispatchEvent(new Event('message')));
    expect(await page.evaluate(traces)).not.toEqual(before);
    await page.close();
  });
});
