// @vitest-environment jsdom

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodies, lettersOf } from '@/tests/support/bodies';
import { bundleOf, highlightOf } from '@/tests/support/bundles';
import { sanitise } from '@/utils/article/sanitise';
import { toText } from './to-text';

const words = { highlights: 'Highlights' };
const HEAD = 'The last ferry\n\nInes Calloway · Harbour Notes · 2024-03-01\nhttps://harbour.example/ferries\n\n';
const bodyOf = (html: string) => toText(bundleOf({ html }), words).slice(HEAD.length);

test('begins with what is known of the article', () => {
  expect(toText(bundleOf({ standfirst: 'Why it left.' }), words)).toBe(
    `${HEAD.replace('\n\n', '\n\nWhy it left.\n\n')}It left at nine.\n`,
  );
});

test('no letter of the article is lost', () => {
  const bare = (text: string) => lettersOf(text).replace(/[\d.()*-]/g, '');
  fc.assert(
    fc.property(bodies, (html) => {
      expect(bare(bodyOf(html))).toBe(bare(sanitise(html).textContent ?? ''));
    }),
    { numRuns: 25 },
  );
});

test('paragraphs, lists, quotations and code keep their shape', () => {
  expect(
    bodyOf('<h2>A</h2><p>b <em>c</em><br>d</p><ul><li>e<ol start="4"><li>f</li><li>g</li></ol></li><li>h</li></ul>'),
  ).toBe('A\n\nb c\nd\n\n- e\n  4. f\n  5. g\n- h\n');
  expect(bodyOf('<blockquote><p>a</p><p>b</p></blockquote><pre>c\n  d</pre><hr><p>e</p>')).toBe(
    '    a\n\n    b\n\nc\n  d\n\n* * *\n\ne\n',
  );
});

test('tables, pictures, formulas and readings of characters become text', () => {
  expect(
    bodyOf('<table><caption>t</caption><tr><th>a</th><th>b</th></tr><tr><td>c d</td><td>e</td></tr></table>'),
  ).toBe('t\n\na\tb\nc d\te\n');
  expect(
    bodyOf(
      '<p><img data-src="https://a.example/p" alt="a boat"> <math alttext="x^2"><mi>x</mi></math> <ruby>漢<rt>かん</rt></ruby></p>',
    ),
  ).toBe('[a boat] x^2 漢(かん)\n');
});

test('a quotation in a line keeps its marks', () => {
  expect(bodyOf('<p>He said <q>no</q>.</p>')).toBe('He said “no”.\n');
});

test('footnotes and highlights are told', () => {
  const html = '<p>a<sup><a href="#n">*</a></sup></p><p data-anchor="n">b</p>';
  const highlights = [highlightOf('a', { note: 'c' })];
  expect(toText(bundleOf({ html }, { highlights }), words).slice(HEAD.length)).toBe(
    'a[1]\n\n[1] b\n\nHighlights\n\n    a\nc\n2024-03-15\n',
  );
});
