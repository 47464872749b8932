// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { sanitise } from '@/utils/article/sanitise';
import { bookAddress, copyBody } from './copy-body';
import { FLOW } from './scene';
import { newPage } from './xml';

function copied(html: string): string {
  const { page, body } = newPage('t', 'en', 'ltr');
  const scene = {
    page,
    picture: () => '',
    references: new Set<Element>(),
    notes: new Set<Element>(),
    ids: new Set<string>(),
  };
  copyBody(sanitise(html).childNodes, body, scene, FLOW);
  return body.innerHTML.replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '');
}

test('what is valid stays as it is', () => {
  const html =
    '<h2>a</h2><p>b <em>c</em><br />d</p><ol start="3"><li value="5">e</li></ol><blockquote><p>f</p></blockquote><hr />';
  expect(copied(html)).toBe(html);
});

test('a place is named once', () => {
  expect(copied('<p data-anchor="1">a</p><p data-anchor="1">b</p>')).toBe('<p id="p-1">a</p><p>b</p>');
});

test('terms and definitions that do not take turns are boxes', () => {
  expect(copied('<dl><dt>a</dt><dd>b</dd></dl>')).toBe('<dl><dt>a</dt><dd>b</dd></dl>');
  expect(copied('<dl><div><dt>a</dt><dd>b</dd></div></dl>')).toBe('<dl><dt>a</dt><dd>b</dd></dl>');
  expect(copied('<dl><dt>a</dt></dl>')).toBe('<div><div>a</div></div>');
  expect(copied('<dl><dd>a</dd></dl>')).toBe('<div><div>a</div></div>');
});

test('blocks in a line become part of it, lines around blocks become boxes', () => {
  expect(copied('<h2>a<div>b</div></h2>')).toBe('<h2>a<span>b</span> </h2>');
  expect(copied('<em><p>a</p></em>')).toBe('<div><p>a</p></div>');
  expect(copied('<a href="https://a.example/"><div>a</div></a>')).toBe('<a href="https://a.example/"><div>a</div></a>');
  expect(copied('<pre><div>a</div><div>b</div></pre>')).toBe('<pre dir="ltr"><span>a</span>\n<span>b</span>\n</pre>');
});

test('lists hold items, figures one caption, tables their parts in order', () => {
  expect(copied('<ul>a<li>b</li> </ul><ul></ul>')).toBe('<ul><li>a</li><li>b</li></ul>');
  expect(copied('<figure><figcaption>a</figcaption><p>b</p><figcaption>c</figcaption></figure>')).toBe(
    '<figure><p>b</p><div>c</div><figcaption>a</figcaption></figure>',
  );
  expect(
    copied('<table><tfoot><tr><td>a</td></tr></tfoot><caption>b</caption><thead><tr><th>c</th></tr></thead></table>'),
  ).toBe('<table><caption>b</caption><thead><tr><th>c</th></tr></thead><tbody><tr><td>a</td></tr></tbody></table>');
});

test('readings keep to their characters, languages to their form', () => {
  expect(copied('<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>')).toBe('<ruby>a<rt>b</rt></ruby>');
  expect(copied('<ruby>a</ruby>')).toBe('<span>a</span>');
  expect(copied('<p lang="de-at">a</p><p lang="x">b</p>')).toBe('<p lang="de-AT" xml:lang="de-AT">a</p><p>b</p>');
});

test('a formula has as many parts as it needs, or is a row', () => {
  const math = (inner: string) => copied(`<math>${inner}</math>`).replace(/^<math[^>]*>|<\/math>$/g, '');
  expect(math('<mfrac><mi>a</mi><mi>b</mi></mfrac>')).toBe('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
  expect(math('<mfrac><mi>a</mi></mfrac>')).toBe('<mrow><mi>a</mi></mrow>');
  expect(math('<mo stretchy="maybe" form="infix">+</mo>')).toBe('<mo form="infix">+</mo>');
});

test('addresses say only what an address may say', () => {
  expect(bookAddress('https://a.example/b|c{d}?e=[f]#g#h')).toBe('https://a.example/b%7Cc%7Bd%7D?e=%5Bf%5D#g%23h');
  expect(bookAddress('https://a.example/100%')).toBe('https://a.example/100%25');
  expect(bookAddress('mailto:a@b.example')).toBe('mailto:a@b.example');
  expect(bookAddress('#n1')).toBe('#p-n1');
  for (const bad of ['javascript:x()', 'https://[::1]/', 'https://', '']) expect(bookAddress(bad)).toBe('');
});
