// @vitest-environment jsdom

import { expect, test } from 'vitest';
import type { Context } from '../rule';
import { keepMath } from './keep-math';

const SQUARE = '<msup><mi>x</mi><mn>2</mn></msup>';
const TEX = '<annotation encoding="application/x-tex">x^2</annotation>';
const MATH = `<math><semantics><mrow>${SQUARE}</mrow>${TEX}</semantics></math>`;
const KEPT = `<math alttext="x^2"><mrow><mrow>${SQUARE}</mrow></mrow></math>`;

function kept(html: string): string {
  const copy = new DOMParser().parseFromString(`<p>Let ${html} be.</p>`, 'text/html');
  keepMath(copy, {} as Context);
  return copy.body.innerHTML.replace(/^<p>Let | be\.<\/p>$/g, '');
}

test.each([
  ['plain MathML', MATH],
  [
    'KaTeX',
    `<span class="katex"><span class="katex-mathml">${MATH}</span><span class="katex-html" aria-hidden="true">x2</span></span>`,
  ],
  [
    'MathJax 3',
    `<mjx-container class="MathJax"><mjx-math aria-hidden="true">x2</mjx-math><mjx-assistive-mml>${MATH}</mjx-assistive-mml></mjx-container>`,
  ],
  [
    'MathJax 2 with assistive MathML',
    `<span class="MathJax"><nobr aria-hidden="true">x2</nobr><span class="MJX_Assistive_MathML">${MATH}</span></span><script type="math/tex">x^2</script>`,
  ],
  [
    'MathJax 2 with its MathML in an attribute',
    `<span class="MathJax_Preview">x2</span><span class="MathJax" data-mathml="<math><mrow><mrow>${SQUARE}</mrow></mrow></math>"><nobr>x2</nobr></span><script type="math/tex">x^2</script>`,
  ],
  ['MathML as a script', `<script type="math/mml">${MATH}</script>`],
  [
    'MediaWiki',
    `<span class="mwe-math-element"><span style="display:none">${MATH.replace(TEX, '')}</span><img alt="x^2" aria-hidden="true"></span>`,
  ],
])('%s becomes one formula with its source', (_, html) => {
  expect(kept(html)).toBe(KEPT);
});

test.each([
  ['a script', '<span class="MathJax_Preview">x2</span><script type="math/tex">x^2</script>'],
  ['an annotation', `<span class="katex">${TEX}</span>`],
  ['the text of a picture', '<span class="mwe-math-element"><img alt="x^2"></span>'],
])('where only the source is there, in %s, it is code', (_, html) => {
  expect(kept(html)).toBe('<code data-language="tex">x^2</code>');
});

test('where there is no source, the shown letters stay', () => {
  expect(kept('<span class="katex"><span class="katex-html">y</span></span>')).toContain('>y</code>');
});
