// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { blocksBelow } from './blocks';

function blocksOf(html: string) {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = html;
  return { blocks: blocksBelow(page.body), body: page.body };
}

const textsOf = (html: string) => blocksOf(html).blocks.map(({ text }) => text);

test('every text belongs to exactly one block, in order', () => {
  expect(textsOf('<div>a<p>b</p>c <i>d</i><ul><li>e<ul><li>f</li></ul></li></ul>g</div>')).toEqual([
    'a',
    'b',
    'c d',
    'e',
    'f',
    'g',
  ]);
});

test('double line breaks make paragraphs, also of a paragraph, and nothing after it is lost', () => {
  expect(textsOf('<p>a<br><br>b<br>c</p><p>d</p>')).toEqual(['a', 'bc', 'd']);
  expect(textsOf('<div>a<br> <br>b</div>')).toEqual(['a', 'b']);
});

test('a bare box becomes a paragraph that keeps the name of the box', () => {
  const { blocks, body } = blocksOf('<div class="lede">a <b>b</b></div>');
  expect(body.innerHTML).toBe('<div class="lede"><p>a <b>b</b></p></div>');
  expect(blocks[0]?.origin.className).toBe('lede');
});

test('code is one block, and so is each row of a table of data', () => {
  expect(textsOf('<pre><div>a</div><div>b</div></pre>')).toEqual(['ab']);
  expect(textsOf('<table><tr><th>Year</th><th>Boats</th></tr><tr><td>1901</td><td>3</td></tr></table>')).toEqual([
    'Year Boats',
    '1901 3',
  ]);
});

test('a table that lays out a page is no table of data', () => {
  const story = 'The boats came home late that year. '.repeat(20);
  expect(textsOf(`<table><tr><td>Menu</td><td><p>${story}</p><p>x</p></td></tr></table>`)).toHaveLength(3);
});

test('what is linked is counted, also by a link around the block', () => {
  const { blocks } = blocksOf('<p>ab<a href="#">cd</a></p><a href="#"><p>efgh</p></a>');
  expect(blocks.map(({ linked }) => linked)).toEqual([2, 4]);
});

test('what nobody reads is no block', () => {
  expect(textsOf('<style>p{}</style><p>a</p><script>b</script><svg><text>c</text></svg>')).toEqual(['a']);
});
