import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { findIn } from './support/find.ts';
import { openFullPage } from './support/full-page.ts';
import { holds } from './support/holds.ts';
import { readingOf } from './support/reading.ts';
import { reload } from './support/reload.ts';
import { dragOver, paintedIn, selectWords } from './support/select-words.ts';
import { stage } from './support/stage.ts';
import { readTable, writeRecord } from './support/stored.ts';
import { until } from './support/until.ts';
import { withPopupAt } from './support/with-popup.ts';

describe.each(['chromium', 'firefox'] as const)('highlights in %s', (name) => {
  const { driver, server } = stage(name);
  let full: Page;
  let html: string;

  const click = async (target: string) => (await findIn(full, target)).click();
  const painted = (wanted: Record<string, string[]>) =>
    until(`${JSON.stringify(wanted)} to be painted`, async () => {
      const now = await paintedIn(full);
      return JSON.stringify(now) === JSON.stringify(wanted);
    });

  beforeAll(async () => {
    full = await openFullPage(driver, await driver.open(`${server.origin}/sample/`));
    html = (await readingOf(full)).html;
  });

  test('what is selected with the mouse is marked, the article saved, and no node of the text touched', async () => {
    await dragOver(full, 'touch, with ferns');
    await click('Green');
    await painted({ 'lectern-green': ['touch, with ferns'] });
    expect(await readTable(full, 'highlights')).toMatchObject([{ quote: 'touch, with ferns', color: 'green' }]);
    expect(await readTable(full, 'entries')).toMatchObject([{ kind: 'article', highlights: 1 }]);
    expect((await readingOf(full)).html).toBe(html);
    expect(await full.$('[data-part="highlight-bar"]')).toBeNull();
  });

  test('it is there again after a reload, and opens with a press', async () => {
    await reload(full);
    await readingOf(full);
    await painted({ 'lectern-green': ['touch, with ferns'] });
    await press(full, 'lectern-green');
    await findIn(full, '[data-part="highlight-bar"] [data-color="green"][aria-pressed="true"]');
    await click('[data-part="highlight-bar"] [data-color="blue"]');
    await painted({ 'lectern-blue': ['touch, with ferns'], 'lectern-open': ['touch, with ferns'] });
  });

  test('a note is kept with every letter; Escape ends it and leads nowhere else', async () => {
    await full.keyboard.press('n');
    await findIn(full, '[data-part="highlight-bar"] textarea:focus');
    await full.keyboard.type('Also the rock?');
    await until('the note to be written', async () => (await noteIn(full)) === 'Also the rock?');
    await full.keyboard.press('Escape');
    await holds(full, () => document.querySelector('[data-part="highlight-bar"]') === null);
    expect(await full.evaluate(() => location.pathname)).toBe('/reader.html');
    await holds(full, () =>
      document.querySelector('[data-part="highlights"]')?.textContent?.includes('Also the rock?'),
    );
  });

  test('a note that is emptied stays open, and what is typed next is written in it', async () => {
    await press(full, 'lectern-blue');
    const field = await findIn(full, '[data-part="highlight-bar"] textarea');
    await field.click();
    await full.keyboard.down('Control');
    await full.keyboard.press('a');
    await full.keyboard.up('Control');
    await full.keyboard.press('Backspace');
    await until('the note to be gone', async () => (await noteIn(full)) === '');
    await full.keyboard.type('Also the');
    await until('the note to be written', async () => (await noteIn(full)) === 'Also the');
    await full.keyboard.press('Escape');
    // Opened again its note is shown, and 'n' leads into it.
    await press(full, 'lectern-blue');
    await full.keyboard.press('n');
    await full.keyboard.press('End');
    await full.keyboard.type(' rock?');
    await until('the note to be written', async () => (await noteIn(full)) === 'Also the rock?');
    await full.keyboard.press('Escape');
  });

  test('its bar stays beside the words and never on them when the window gets another width', async () => {
    await press(full, 'lectern-blue');
    await findIn(full, '[data-part="highlight-bar"]');
    const [width, height] = await full.evaluate(() => [innerWidth, innerHeight] as const);
    await full.setViewport({ width: 420, height: 800 });
    await holds(full, () => {
      const [range] = [...(CSS.highlights.get('lectern-blue') ?? [])] as Range[];
      const words = range?.getBoundingClientRect() ?? new DOMRect();
      const bar = document.querySelector('[data-part="highlight-bar"]')?.getBoundingClientRect() ?? new DOMRect();
      const gap = bar.top > words.top ? bar.top - words.bottom : words.top - bar.bottom;
      return innerWidth === 420 && gap > 0 && gap < 20;
    });
    await full.setViewport({ width, height });
    await full.keyboard.press('Escape');
  });

  test('a selection that ends on a highlight is marked with it', async () => {
    await dragOver(full, 'enough to touch');
    await click('Green');
    const all = ['enough to touch, with ferns'];
    await painted({ 'lectern-green': all, 'lectern-noted': all });
    await click('Undo');
    await painted({ 'lectern-blue': ['touch, with ferns'], 'lectern-noted': ['touch, with ferns'] });
  });

  test('a longer selection over it makes it longer, with its note and the colour used last', async () => {
    await dragOver(full, 'close enough to touch, with ferns growing out');
    await full.keyboard.press('h');
    const all = ['close enough to touch, with ferns growing out'];
    await painted({ 'lectern-blue': all, 'lectern-noted': all });
    expect((await readTable(full, 'highlights')).filter(({ gone }) => gone !== true)).toMatchObject([
      { quote: all[0], note: 'Also the rock?' },
    ]);
    await click('Undo');
    await painted({ 'lectern-blue': ['touch, with ferns'], 'lectern-noted': ['touch, with ferns'] });
    await dragOver(full, all[0] as string);
    await full.keyboard.press('h');
    await painted({ 'lectern-blue': all, 'lectern-noted': all });
  });

  test('the list below the text leads to it with the keyboard, and back', async () => {
    await (await findIn(full, '[data-part="highlights"] li > button')).focus();
    await full.keyboard.press('Enter');
    await findIn(full, '[data-part="highlight-bar"] [data-color="yellow"]:focus');
    await full.keyboard.press('Escape');
    await holds(full, () => document.activeElement?.closest('[data-part="highlights"] li') != null);
  });

  test('one that is taken away can be brought back', async () => {
    await click('Remove the highlight');
    await painted({});
    await click('Undo');
    await until('it is back', async () => 'lectern-blue' in (await paintedIn(full)));
  });

  test('the bar lies before a toast, and can be pressed there', async () => {
    await click('Remove the highlight');
    await findIn(full, '[data-part="toast"]');
    await selectWords(full, 'Forty loaves');
    await findIn(full, '[data-part="highlight-bar"]');
    const [isOver, isPressed] = await full.evaluate(() => {
      const bar = document.querySelector('[data-part="highlight-bar"]') as HTMLElement;
      Object.assign((bar.parentElement as HTMLElement).style, { position: 'fixed', inset: 'auto 0 1rem' });
      const { left, width, top, bottom } = bar.getBoundingClientRect();
      const toast = document.querySelector('[data-part="toast"]')?.getBoundingClientRect() ?? new DOMRect();
      const front = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
      return [toast.top < bottom && top < toast.bottom, bar.contains(front)];
    });
    expect([isOver, isPressed]).toEqual([true, true]);
    await full.keyboard.press('Escape');
    await click('Undo');
    await until('it is back', async () => 'lectern-blue' in (await paintedIn(full)));
  });

  test('words that are not in the text any more are shown, with what was written on them', async () => {
    const [stored] = await readTable(full, 'highlights');
    const lost = { ...stored, id: 'lost', quote: 'nobody ever wrote this', offset: 3, note: 'But I did.' };
    await writeRecord(full, 'highlights', lost);
    await reload(full);
    await readingOf(full);
    await holds(full, () => document.querySelector('[data-part="highlights"] blockquote') !== null);
    const shown = await full.$eval('[data-part="highlights"]', (list) => list.textContent);
    expect(shown).toContain('nobody ever wrote this');
    expect(shown).toContain('But I did.');
    expect(shown).toContain('not in the text any more');
  });

  test('a note on the whole article', async () => {
    await click('Write a note on the article');
    await findIn(full, '[data-part="highlights"] textarea:focus');
    await full.keyboard.type('To read again in winter.');
    await until('the note to be written', async () =>
      (await readTable(full, 'highlights')).some(
        ({ quote, note }) => quote === '' && note === 'To read again in winter.',
      ),
    );
    await full.keyboard.press('Escape');
    expect(await full.evaluate(() => location.pathname)).toBe('/reader.html');
  });

  test('what was written is found by search, also as a phrase, and shown where it stands', async () => {
    const query = encodeURIComponent('"again in winter"');
    const library = await driver.openExtension(`/library.html#shelf=all&texts=ranked&q=${query}`);
    await library.waitForSelector('li[data-id] mark');
    const shown = await library.$$eval('li[data-id] mark', (marks) => marks.map((mark) => mark.textContent));
    expect(shown).toEqual(expect.arrayContaining(['again', 'winter']));
    await library.close();
  });

  test('the shelf of highlighted articles shows what is highlighted', async () => {
    const library = await driver.openExtension('/library.html#shelf=highlighted');
    await findIn(library, '[data-part="row-highlights"] mark');
    const shown = await library.$eval('[data-part="row-highlights"]', (row) => row.textContent);
    expect(shown).toContain('close enough to touch, with ferns growing out');
    expect(shown).toContain('Also the rock?');
    await library.close();
  });

  test('a passage of a page that has gone on since it was saved brings the saved text up to date', async () => {
    await withPopupAt(driver, `${server.origin}/story-late/`, async (popup) => {
      await readingOf(popup);
      await selectWords(popup.page, 'before light');
      await popup.click('Green');
      await until('it is painted', async () => 'lectern-green' in (await paintedIn(popup.page)));
      await popup.waitFor(() => document.querySelector('[data-part="body"]')?.textContent?.includes('left-handed'));
      await selectWords(popup.page, 'the caretaker was left-handed');
      await popup.click('Blue');
      await until('both are painted', async () => {
        const now = await paintedIn(popup.page);
        return 'lectern-green' in now && 'lectern-blue' in now;
      });
      const [story] = (await readTable(popup.page, 'entries')).filter(({ title }) => String(title).includes('Bells'));
      const texts = await readTable(popup.page, 'bodies');
      const saved = texts.find(({ id }) => id === story?.bodyId) as { article: { html: string } } | undefined;
      expect(saved?.article.html).toContain('the caretaker was left-handed');
    });
  });

  test('marking in the popup saves the article; Escape closes the bar and not the popup', async () => {
    await withPopupAt(driver, `${server.origin}/short/`, async (popup) => {
      const { body, saved } = await readingOf(popup);
      expect(saved).toBe(false);
      const words = body.split(' ').slice(1, 4).join(' ');
      await selectWords(popup.page, words);
      await popup.find('[data-part="highlight-bar"]');
      await popup.press('Escape');
      await popup.waitFor(() => document.querySelector('[data-part="highlight-bar"]') === null);
      expect(await popup.closed()).toBe(false);
      await selectWords(popup.page, words);
      // The article is being saved while the first letters are typed.
      await popup.press('n');
      await popup.page.keyboard.type('these are test letters');
      await until('it is painted', async () => (await paintedIn(popup.page))['lectern-yellow']?.[0] === words);
      await until('the note to be written', async () =>
        (await readTable(popup.page, 'highlights')).some(({ note }) => note === 'these are test letters'),
      );
      await popup.waitFor(
        () => document.querySelector('button[aria-keyshortcuts="s"]')?.getAttribute('aria-pressed') === 'true',
      );
    });
  });
});

/** Presses with the mouse on the beginning of what is painted. */
async function press(page: Page, name: string): Promise<void> {
  const at = await page.evaluate((wanted) => {
    const [range] = [...(CSS.highlights.get(wanted) ?? [])] as Range[];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range?.getClientRects()[0];
    return { x: (box?.left ?? 0) + 4, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
  }, name);
  await page.mouse.click(at.x, at.y);
}

async function noteIn(page: Page): Promise<unknown> {
  return (await readTable(page, 'highlights')).find(({ gone }) => gone !== true)?.note;
}
