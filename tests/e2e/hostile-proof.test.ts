import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { htmlOf, markOf } from './support/apart.ts';
import { fixture } from './support/fixture.ts';
import { askForPictures, ranIn, residueIn, strays, wrongIn } from './support/harm.ts';
import { holds } from './support/holds.ts';
import { serveHostile } from './support/hostile-pages.ts';
import { type PeerReading, readUnprotected, showUnprotected } from './support/peer.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';

const PATIENCE = 2000;

/** The same pages and the same checks, with a reader that does not protect itself: each check has to fail. */
describe.each(['chromium', 'firefox'] as const)('without protection in %s', (name) => {
  const { driver, server } = stage(name, {}, serveHostile);

  async function read(slug: string): Promise<PeerReading> {
    const page = await driver.open(`${server.origin}/${fixture(slug).path}`);
    const reading = await readUnprotected(page, PATIENCE);
    // A page that hangs is not waited for.
    page.close().catch(() => {});
    return reading;
  }

  async function show(slug: string): Promise<[Page, string[]]> {
    const [page, asked] = await showUnprotected(driver, server.origin, await read(slug));
    await askForPictures(page);
    return [page, asked];
  }

  test('the attacks in a body run, stay in the text and ask for their files', async () => {
    const [page, asked] = await show('hostile/body-vectors');
    const residue = await residueIn(page);
    expect(await ranIn(page)).not.toEqual([]);
    expect(residue).toEqual(expect.arrayContaining(['<svg>', '<form>', 'onerror on <img>', 'id on <div>']));
    expect(residue.join()).toMatch(/="javascript:/);
    expect(strays(asked, server.origin)).not.toEqual([]);
    await page.close();
  });

  test('the attacks in the fields around it run', async () => {
    const [page] = await show('hostile/metadata');
    await holds(page, () => 'pwned' in document.documentElement.dataset);
    expect((await ranIn(page)).join()).toContain('metadata-');
    expect(await residueIn(page)).toEqual(expect.arrayContaining(['<svg>', '<script>']));
    await page.close();
  });

  test('counting pixels are asked for', async () => {
    const [page, asked] = await show('hostile/leaks');
    expect(strays(asked, server.origin).join()).toContain('leaks-pixel');
    await page.close();
  });

  test.for([
    ['hostile/punycode', 'a link with a password'],
    ['hostile/endless-title', 'title: without end'],
  ] as const)('%s is shown with %s', async ([slug, harm]) => {
    const [page] = await show(slug);
    const { expect: expected, titleStarts } = fixture(slug);
    expect(wrongIn(await readingOf(page), expected, titleStarts)).toContain(harm);
    await page.close();
  });

  test.for([
    ['hostile/form-parent-node', /no answer/],
    // A browser that is quick enough finds out in time that there is nothing.
    ['hostile/deep-hidden', /no answer|no article/],
    ['hostile/deep-html', /no answer/],
    ['hostile/form-names', /not a function/],
    ['hostile/document-names', /not a function/],
    ['hostile/prototype', /TypeError/],
  ] as const)('%s ends in %s', async ([slug, failure]) => {
    expect(await read(slug)).toEqual({ failure: expect.stringMatching(failure) });
  });

  test('a page that is read where it stands is no longer as it was, and notices', async () => {
    const page = await driver.open(`${server.origin}/hostile/fake-click/`);
    const before = await htmlOf(page);
    expect(await markOf(page)).toBe('');
    await readUnprotected(page, PATIENCE, 'the page');
    expect((await htmlOf(page)) === before).toBe(false);
    expect(await markOf(page)).toContain('fake-click-');
    await page.close();
  });
});
