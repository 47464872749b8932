// @vitest-environment jsdom

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanMath, MATH_TAGS } from './math';
import { sanitise } from './sanitise';
import { writeBody } from './write-body';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

function parsed(html: string): Element {
  const body = document.implementation.createHTMLDocument('').createElement('div');
  body.innerHTML = html;
  return body;
}

function shown(html: string): string {
  const holder = document.createElement('div');
  holder.append(sanitise(html));
  return holder.innerHTML;
}

const write = (html: string) => writeBody(parsed(html), 'https://site.example/');

const ROOT =
  '<p>a <math alttext="f: x &lt; \\sqrt{2}" display="block"><mrow><mi mathvariant="normal">x</mi><mo stretchy="false">&lt;</mo><msqrt><mn>2</mn></msqrt><mspace width="1em"></mspace><mtext>&nbsp;for</mtext></mrow></math> b</p>';

describe('formulas', () => {
  test('go through writer and sanitiser as they are', () => {
    expect(write(ROOT)).toBe(ROOT);
    expect(shown(ROOT)).toBe(ROOT);
  });

  test('say their text once', () => {
    const html =
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\x</annotation></semantics></math>';
    expect(write(html)).toBe('<math><mrow><mi>x</mi></mrow></math>');
  });

  test('keep their parts in number where one of them is not known', () => {
    const html = '<math><mfrac><menclose><mi>a</mi><mi>b</mi></menclose><mn>2</mn></mfrac></math>';
    expect(write(html)).toBe('<math><mfrac><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></mfrac></math>');
  });

  const HOSTILE = [
    '<math><annotation-xml encoding="text/html"><img src=x onerror=x()><p>t</p></annotation-xml></math>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=x()&gt;">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=x()>',
    '<math><mi><malignmark><b>t</b></malignmark></mi></math>',
    '<math><mtext><b>bold</b><script>x()</script><img src=x></mtext></math>',
    '<math href="javascript:x()" onclick="x()" xlink:href="javascript:x()" style="color:red" id="a" class="b"><mi>x</mi></math>',
    '<math><maction actiontype="statusline#x" xlink:href="javascript:x()"><mi>x</mi><mtext>y</mtext></maction></math>',
    '<math><mi>x</mi><svg><desc><b>t</b></desc></svg></math>',
    '<math alttext="</math><img src=x onerror=x()>"><mi>x</mi></math>',
    '<svg><foreignObject><math><mtext><p>t</p></mtext></math></foreignObject></svg>',
  ];
  const FINE = /^(img|p|b|tbody|tr|table)$/;

  test.each(HOSTILE)('nothing but formula is in a formula: %s', (html) => {
    for (const result of [shown(html), write(html), shown(write(html))]) {
      const body = parsed(result);
      for (const element of body.querySelectorAll('math, math *')) {
        expect([element.namespaceURI, MATH_TAGS.includes(element.localName)]).toEqual([MATHML, true]);
        expect(element.getAttributeNames()).toEqual([]);
      }
      for (const element of body.querySelectorAll(':not(math, math *)')) expect(element.localName).toMatch(FINE);
      expect(body.innerHTML).toBe(result);
      expect(shown(result)).toBe(result);
    }
  });

  test('a tree that no parser could make is made good', () => {
    const math = document.createElementNS(MATHML, 'math');
    const text = document.createElementNS(MATHML, 'mtext');
    const html = document.createElement('style');
    html.textContent = '</math><img src=x>';
    text.append(html);
    math.append(text, document.createElement('img'), document.createElementNS(MATHML, 'mglyph'));
    expect(cleanMath(math).outerHTML).toBe('<math><mtext>&lt;/math&gt;&lt;img src=x&gt;</mtext><mrow></mrow></math>');
  });

  test('whatever a formula is made of, what is written is shown unchanged', () => {
    const name = fc.constantFrom(
      ...'math mrow mtext mi mtd annotation-xml semantics mglyph p img style table'.split(' '),
    );
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.string({ maxLength: 6 }),
      tree: fc
        .tuple(
          name,
          fc.boolean(),
          fc.string({ maxLength: 6 }),
          fc.array(fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('tree')), { maxLength: 3 }),
        )
        .map(([tag, isHtml, text, children]) => {
          const element = isHtml ? document.createElement(tag) : document.createElementNS(MATHML, tag);
          element.setAttribute('alttext', text || 'x');
          element.append(text, ...(children as (Node | string)[]));
          return element;
        }),
    }));
    fc.assert(
      fc.property(tree, (element) => {
        const math = document.createElementNS(MATHML, 'math');
        math.append(element);
        const body = document.createElement('div');
        body.append(math);
        const written = writeBody(body, '');
        expect(parsed(written).innerHTML).toBe(written);
        expect(shown(written)).toBe(written);
      }),
    );
  });
});
