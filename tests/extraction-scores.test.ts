// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { falls } from '@/bench/extract/compare.mjs';
import { type Figure, figuresOf } from '@/bench/extract/figures.mjs';
import { type Answer, type Page, scorePage } from '@/bench/extract/page-score.mjs';

/** Two pages of our own, small enough to count by hand. */
const LAMP: Page = {
  corpus: 'aeb',
  id: 'lamp',
  type: 'article',
  lang: 'en',
  gold: { text: 'The lamp burns low tonight' },
};
const LAMP_READ = `<figure><img src="lamp.jpg"><figcaption>A lamp</figcaption></figure>
  <p>The <b>lamp</b> burns low tonight.</p><p>Share this</p><script>burns()</script>`;

const HARBOUR: Page = {
  corpus: 'fundus',
  id: 'harbour',
  type: 'article',
  lang: 'en',
  gold: {
    text: 'Ferries wait for nobody.\nThe tide\nThe tide waits for nobody either.',
    summary: 'Ferries wait for nobody.',
    headlines: ['The tide', 'The moon'],
    images: [
      { urls: ['https://example.org/pictures/ferry-at-dawn.jpg'], cover: true, caption: 'The first ferry at dawn' },
      { urls: ['https://example.org/pictures/lighthouse.png'], cover: false, caption: 'The lighthouse from afar' },
    ],
    title: 'Who waits – and who does not',
    authors: ['Anna Møller', 'Bo Lind'],
    date: '2025-03-01',
    hasMeta: true,
  },
};
const HARBOUR_READ: Answer = {
  title: 'WHO WAITS - and who does not',
  byline: 'By Anna Møller and Bo Lind',
  published: '2025-02-28T23:30:00-02:00',
  detected: true,
  grade: 'complete',
  content: `<p>Ferries wait for nobody.</p>
    <figure><img data-src="/cache/ferry-at-dawn-800x600.jpg?w=800"><figcaption>The first ferry at dawn</figcaption></figure>
    <h2>The tide</h2><p>The tide waits for nobody either.</p><p>The moon</p>`,
};

const score = (page: Page, content: string | null) => scorePage(page, { content });
const withGold = (corpus: string, gold: object): Page => ({ ...LAMP, corpus, gold });

describe('the text of a page', () => {
  test('is compared by runs of four words, without captions', () => {
    // Found: 7 words, so 4 runs; expected: 5 words, 2 runs, and both are among the 4.
    const { text, f1 } = score(LAMP, LAMP_READ);
    expect(text).toEqual({ met: 2, extra: 2, missing: 0 });
    expect(f1).toBeCloseTo(2 / 3);
  });

  test('counts capitals only where the corpus does', () => {
    const gold = { text: 'THE LAMP burns low tonight' };
    expect(score(withGold('fundus', gold), LAMP_READ).text).toEqual({ met: 2, extra: 2, missing: 0 });
    expect(score(withGold('news4k', gold), LAMP_READ).text).toEqual({ met: 0, extra: 4, missing: 2 });
  });

  test('is taken character by character where words have no spaces', () => {
    // 灯 塔 很 高 a1: five tokens, two runs. Without the last: one.
    expect(score(withGold('zh69', { text: '灯塔很高a1' }), '<p>灯塔</p>很高').text).toEqual({
      met: 1,
      extra: 0,
      missing: 1,
    });
  });

  test('may leave out what is optional', () => {
    const gold = { text: 'one two three four five', textRequired: 'one two three four' };
    expect(score(withGold('fundus80', gold), 'one two three four').f1).toBe(1);
  });

  test('is compared by words in one corpus and by pieces in another', () => {
    const words = withGold('wcxb', { text: 'One lantern, two lanterns' });
    expect(score(words, '<p>Two</p><p>lanterns</p>').text).toEqual({ met: 2, extra: 0, missing: 2 });
    const pieces = withGold('traf', { with: ['lamp burns', 'at dawn'], without: ['Share this', 'Imprint'] });
    expect(score(pieces, LAMP_READ).text).toEqual({ met: 1, extra: 1, missing: 1 });
    expect(score(pieces, null).text).toEqual({ met: 0, extra: 0, missing: 2 });
  });
});

describe('what stands beside the text', () => {
  test('title, authors and date', () => {
    expect(scorePage(HARBOUR, HARBOUR_READ)).toMatchObject({ title: true, author: true, date: true });
    const wrong = { ...HARBOUR_READ, title: 'Who waits', byline: 'Anna Møller', published: '28.02.2025' };
    expect(scorePage(HARBOUR, wrong)).toMatchObject({ title: false, author: false, date: false });
    const nobody = withGold('traf', { with: [], without: [], authors: [], hasMeta: true });
    expect(scorePage(nobody, { content: '', byline: 'Editors' })).toMatchObject({ invented: true });
  });

  test('standfirst, subheads, pictures and captions', () => {
    // One of two subheads is a heading, one of two captions is there.
    expect(scorePage(HARBOUR, HARBOUR_READ)).toMatchObject({ standfirst: 1, subheads: 0.5, lead: 1, captions: 0.5 });
  });

  test('headings, lists, tables and code', () => {
    const md = '# Lamps\n## Oil\n## Wick\n- trim the wick\n* fill it\n|a|b|\n|---|---|\n|c|d|\n```\nlight( lamp )\n```';
    const html =
      '<h2>Oil</h2><ul><li>Trim the wick, slowly</li></ul><table><td>a<td>b<td>c</table><pre>light(lamp)</pre>';
    const row = score(withGold('wcxb', { text: 'x', title: 'Lamps', md }), html);
    expect(row).toMatchObject({ headings: 0.5, items: 0.5, cells: 0.75, code: 1 });
  });
});

describe('figures', () => {
  test('are of mean precision and mean recall, and say who lost to Readability', () => {
    const read = score(LAMP, LAMP_READ);
    const nothing = score(LAMP, null);
    const rows = { lectern: { aeb: [read, nothing] }, readability: { aeb: [read, read] } };
    const figures = figuresOf(rows, [
      { ours: 3, bare: 2 },
      { ours: 4, bare: 1 },
    ]);
    const value = (name: string) => figures.find((figure) => figure.name === name)?.values.lectern;
    // Precision .5 on the one page where something was found, recall 1 and 0.
    expect(value('aeb: 4-gram F1')).toBeCloseTo(0.5);
    expect(value('articles worse than Readability by .05')).toBe(0.5);
    expect(value('articles with nothing found')).toBe(1);
    expect(value('time, times that of bare Readability, p50')).toBe(2.75);
  });

  test('may fall by as much as means nothing', () => {
    const figure = (lectern: number, rest: Partial<Figure> = {}): Figure[] => [
      { name: 'text', unit: 'f1', n: 100, values: { lectern }, ...rest },
    ];
    expect(falls(figure(0.95), figure(0.9471))).toEqual([]);
    expect(falls(figure(0.95), figure(0.946))).toEqual(['text: 0.946, and it was 0.950.']);
    const share = { unit: 'share', most: 0.1 };
    expect(falls(figure(0.02, share), figure(0.03, share))).toEqual([]);
    expect(falls(figure(0.02, share), figure(0.04, share))).toHaveLength(1);
    expect(falls(figure(0.04, share), figure(0.02, share))).toEqual([]);
  });
});
