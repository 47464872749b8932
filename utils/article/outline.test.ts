import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { outlineOf } from './outline';

const told = (html: string) => outlineOf(new JSDOM(html).window.document.body).map(({ text, depth }) => [depth, text]);

test('headings in their order, each below those it belongs to', () => {
  expect(told('<h2>Rope</h2><p>.</p><h3>Hemp</h3><h3>Wire</h3><h2>Wheels</h2>')).toEqual([
    [0, 'Rope'],
    [1, 'Hemp'],
    [1, 'Wire'],
    [0, 'Wheels'],
  ]);
});

test('levels left out, begun with, or deeper than anybody wants to see', () => {
  expect(told('<h4>First</h4><h2>Second</h2><h4>Below</h4><h5>Deeper</h5><h6>Deepest</h6><h3>Up</h3>')).toEqual([
    [0, 'First'],
    [0, 'Second'],
    [1, 'Below'],
    [2, 'Deeper'],
    [2, 'Deepest'],
    [1, 'Up'],
  ]);
});

test('headings without words are none, and boxes around them make no difference', () => {
  expect(told('<section><h2> The \n <em>rope</em> </h2></section><h3><img alt=""></h3>')).toEqual([[0, 'The rope']]);
  expect(told('<h2><ruby>当番<rp>(</rp><rt>とうばん</rt><rp>)</rp></ruby>表</h2>')).toEqual([[0, '当番表']]);
});
