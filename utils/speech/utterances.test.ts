// @vitest-environment jsdom

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utterancesOf } from './utterances';

function bodyOf(html: string): HTMLElement {
  const body = document.createElement('div');
  body.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.replaceChildren(body);
  return body;
}

const said = (html: string, lang = 'en') => utterancesOf(bodyOf(html), lang).map(({ text }) => text);

test('sentence by sentence, through elements inside a paragraph', () => {
  expect(said('<p>The <em>train</em> left. Nobody\n waved!</p><h2>Later</h2><ul><li>One<li>Two</ul>')).toEqual([
    'The train left.',
    'Nobody waved!',
    'Later',
    'One',
    'Two',
  ]);
});

test('what means nothing to the ear is left out', () => {
  const html =
    '<p>Heard<sup><a href="#1">1</a></sup> it.</p><pre>let a = 1</pre><table><tr><td>7</table>' +
    '<figure><img><figcaption>A tram</figcaption></figure><p>* * *</p><p>On.</p>';
  expect(said(html)).toEqual(['Heard it.', 'On.']);
});

test('a passage in another language is said in that', () => {
  const [, latin] = utterancesOf(bodyOf('<p>He said <i lang="la">festina lente</i> and ran.</p>'), 'en');
  expect(latin).toMatchObject({ text: 'festina lente', lang: 'la' });
});

test('a line that ends where the page says so is heard as a line', () => {
  expect(said('<p>Roses are red,<br>Violets are blue.</p><blockquote>Quote.<footer>Ann</footer></blockquote>')).toEqual(
    ['Roses are red,', 'Violets are blue.', 'Quote.', 'Ann'],
  );
});

test('what is written over a word to say how it sounds is not said twice, and the number of a note not at all', () => {
  expect(said('<p><ruby>当番<rp>（</rp><rt>とうばん</rt><rp>）</rp></ruby>表</p>', 'ja')).toEqual(['当番表']);
  expect(said('<p>Heard<a href="#1"><sup>1</sup></a> it.</p>')).toEqual(['Heard it.']);
});

test('a language that nobody knows stops nothing, and a region does not break a sentence', () => {
  expect(said('<p>One <i lang="sr-RS-Latn">dva</i> three.</p>').join(' ')).toBe('One dva three.');
  expect(said('<p>One <i lang="EN-US">two</i> three.</p>', 'en-GB')).toEqual(['One two three.']);
  expect(said('<p>One.</p>', 'zh-CN-Hans')).toEqual(['One.']);
});

test('a long sentence is parted where one would breathe', () => {
  const half = 'the rope went over the wheel and the wheel went over the rope as it had on all other days of that year';
  const parts = said(`<p>When ${half}; then, ${half}, ${half}.</p>`);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts[0]).toMatch(/;$/);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(220);
});

test('a number is said in one breath', () => {
  const words = 'and the rope went over the wheel as it had on all the other days of that long year';
  const parts = said(
    `<p>It was so in 2010–2015 at 12:30 ${words} with 10,000 people at 12:30 in 2010–2015 ${words}</p>`,
  );
  expect(parts.join(' ')).toMatch(/^It was so in 2010–2015 at 12:30 and .* 10,000 people at 12:30 in 2010–2015 and/);
  for (const part of parts) expect(part).not.toMatch(/[:–,]$/);
});

test('languages without spaces have sentences too', () => {
  expect(said('<p>列車が出た。誰も手を振らなかった。</p>', 'ja')).toEqual(['列車が出た。', '誰も手を振らなかった。']);
});

test('each stands where it says, and no word is lost or said twice', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 600 }), { maxLength: 5 }), (paragraphs) => {
      const body = document.createElement('div');
      for (const text of paragraphs) body.appendChild(document.createElement('p')).append(text);
      const all = body.textContent ?? '';
      const found = utterancesOf(body, '');
      const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
      for (const { text, span } of found) expect(all.slice(span.start, span.end).replace(/\s+/g, ' ')).toBe(text);
      expect(words(found.map(({ text }) => text).join(''))).toBe(words(all));
    }),
  );
});
