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

test('a long sentence is parted where one would breathe', () => {
  const half = 'the rope went over the wheel and the wheel went over the rope as it had on all other days of that year';
  const parts = said(`<p>When ${half}; then, ${half}, ${half}.</p>`);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts[0]).toMatch(/;$/);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(220);
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
