import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFullPage } from './support/full-page.ts';
import { holds } from './support/holds.ts';
import { stage } from './support/stage.ts';
import { violationsOf } from './support/violations.ts';
import { endSaying, heardIn, lendVoices } from './support/voices.ts';

describe.each(['chromium', 'firefox'] as const)('reading aloud in %s', (name) => {
  const { driver, server } = stage(name);
  let full: Page;
  /** The sentence that is marked in the text. */
  const marked = () =>
    full.evaluate(() => {
      const [range] = CSS.highlights.get('lectern-aloud') ?? [];
      return range === undefined ? '' : String(range).replace(/\s+/g, ' ');
    });
  const press = (label: string) => full.locator(`::-p-aria(${label})`).click();
  beforeAll(async () => {
    full = await openFullPage(driver, await driver.open(`${server.origin}/sample/`));
    await lendVoices(full);
  });

  test('begins with the title, marks what is heard, and goes on by itself', async () => {
    await full.keyboard.press('p');
    const [first] = await heardIn(full);
    expect(first).toEqual({ text: 'The Slowest Line on the Mountain', voice: 'Ann', rate: 1 });
    expect(await marked()).toBe(first?.text);
    expect(await violationsOf(full)).toEqual([]);
    for (const part of ['standfirst', 'body']) {
      await endSaying(full, 'finish');
      const [next] = await heardIn(full);
      expect(await marked()).toBe(next?.text);
      const text = await full.evaluate(
        (one) => document.querySelector(`[data-part="${one}"]`)?.textContent ?? '',
        part,
      );
      expect(
        text
          .replace(/\s+/g, ' ')
          .trim()
          .startsWith(next?.text ?? '-'),
      ).toBe(true);
    }
  });

  test('pauses, and begins the sentence again', async () => {
    const before = await marked();
    await full.keyboard.press('p');
    await holds(full, () => document.querySelector('[aria-label="Go on"]') !== null);
    expect(await marked()).toBe(before);
    await full.keyboard.press('p');
    expect((await heardIn(full)).map(({ text }) => text)).toEqual([before]);
  });

  test('steps, changes its speed and voice, and keeps both', async () => {
    const before = await marked();
    await press('Next sentence');
    expect((await heardIn(full))[0]?.text).not.toBe(before);
    await press('Previous sentence');
    expect((await heardIn(full))[0]?.text).toBe(before);
    await full.select('[data-part="rate"]', '1.5');
    expect((await heardIn(full)).at(-1)).toEqual({ text: before, voice: 'Ann', rate: 1.5 });
    await full.select('[data-part="voice"]', 'Bob');
    expect((await heardIn(full)).at(-1)).toEqual({ text: before, voice: 'Bob', rate: 1.5 });
    await press('Stop reading aloud');
    await holds(full, () => document.querySelector('[data-part="aloud"]') === null);
    expect(await marked()).toBe('');
    expect(await full.evaluate(() => document.activeElement?.getAttribute('aria-keyshortcuts'))).toBe('p');
    await full.keyboard.press('p');
    expect((await heardIn(full))[0]).toMatchObject({ voice: 'Bob', rate: 1.5 });
  });

  test('a voice that fails is said, and the sentence is not lost', async () => {
    const before = await marked();
    await endSaying(full, 'fail');
    await holds(full, () => document.body.textContent?.includes('fell silent'));
    await press('Go on');
    expect((await heardIn(full))[0]?.text).toBe(before);
    await holds(full, () => !document.body.textContent?.includes('fell silent'));
    await press('Stop reading aloud');
  });

  test('begins at what is in view, and keeps what is heard in view', async () => {
    await full.evaluate(() => {
      const heading = document.querySelector('[data-part="body"] h2');
      scrollTo({ top: scrollY + (heading?.getBoundingClientRect().top ?? 0) - 60, behavior: 'instant' });
    });
    await full.keyboard.press('p');
    expect((await heardIn(full))[0]?.text).toBe('A tooth at a time');
    for (let sentence = 0; sentence < 12; sentence++) {
      await endSaying(full, 'finish');
      await heardIn(full);
      const [top, bottom, height] = await full.evaluate(() => {
        const [range] = CSS.highlights.get('lectern-aloud') ?? [];
        const box = range instanceof Range ? range.getBoundingClientRect() : new DOMRect();
        return [box.top, box.bottom, innerHeight] as const;
      });
      expect(top).toBeGreaterThanOrEqual(50);
      expect(bottom).toBeLessThanOrEqual(height);
    }
    await full.keyboard.press('Escape');
    await holds(full, () => document.querySelector('[data-part="aloud"]') === null);
  });

  test('begins with what is selected', async () => {
    await full.evaluate(() => {
      const paragraph = [...document.querySelectorAll('[data-part="body"] p')].at(-2);
      if (paragraph !== undefined) getSelection()?.selectAllChildren(paragraph);
    });
    const chosen = await full.evaluate(() => String(getSelection()));
    await full.keyboard.press('p');
    expect(chosen.startsWith((await heardIn(full))[0]?.text ?? '-')).toBe(true);
    await press('Stop reading aloud');
  });

  test('sends nothing to a voice that speaks elsewhere, and says what is missing', async () => {
    await lendVoices(full, false);
    await full.keyboard.press('p');
    await holds(full, () => document.body.textContent?.includes('no voice of its own'));
    expect(await full.evaluate(() => document.querySelector('[data-part="aloud"]'))).toBe(null);
  });
});
