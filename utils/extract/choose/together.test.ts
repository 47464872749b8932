// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { blocksBelow } from './blocks';
import { withCaptions } from './captions';
import { commentsBeside } from './comments';
import { withHeadings } from './headings';
import { inTheFlow } from './in-the-flow';
import { withNotes } from './referred';
import { together } from './together';

function blocksOf(html: string) {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = html;
  return blocksBelow(page.body);
}

test('rows of a table stay or go together', () => {
  const blocks = blocksOf('<table><tr><td>aaaa</td><td>b</td></tr><tr><td>cccc</td><td>d</td></tr></table><p>e</p>');
  expect(together(blocks, [0.9, 0.1, 0.7])).toEqual([0.5, 0.5, 0.7]);
});

test('items of a short list stay or go together, items of a long one stand alone', () => {
  const short = blocksOf('<ul><li>a</li><li>b</li></ul>');
  expect(together(short, [1, 0])).toEqual([0.5, 0.5]);
  const long = blocksOf(`<ul><li>${'a'.repeat(400)}</li><li>${'b'.repeat(400)}</li></ul>`);
  expect(together(long, [1, 0])).toEqual([1, 0]);
});

test('a heading stays with the text below it, and goes with it', () => {
  const blocks = blocksOf('<h2>a</h2><p>b</p><h2>c</h2><h3>d</h3><p>e</p><h2>f</h2>');
  const stays = withHeadings(blocks, [0.3, 0.9, 0.6, 0.6, 0.1, 0.7], [false, true, true, true, false, true]);
  expect(stays).toEqual([true, true, false, false, false, false]);
});

test('a short sentence stays with the paragraphs around it, a link or a label does not', () => {
  const blocks = blocksOf(
    '<p>aa</p><p>So it was.</p><p>bb</p><p>Menu</p><p>cc</p><p><a href="#">Go on.</a></p><p>dd</p>',
  );
  const stays = inTheFlow(blocks, [1, 0.4, 1, 0.4, 1, 0.4, 1], () => true, [
    true,
    false,
    true,
    false,
    true,
    false,
    true,
  ]);
  expect(stays).toEqual([true, true, true, false, true, false, true]);
});

test('a note stays if the text refers to it', () => {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML =
    '<p>a<a href="#n1">1</a></p><p>b<a href="#n2">2</a></p><ol><li id="n1">c</li><li id="n2">d</li><li>e</li></ol>';
  const blocks = blocksBelow(page.body);
  expect(withNotes(blocks, page.body, [true, false, false, false, false])).toEqual([true, false, true, false, false]);
});

test('a caption comes back from between two parts of the text, not from beside it', () => {
  const blocks = blocksOf('<figcaption>a</figcaption><p>b</p><figcaption>c</figcaption><p>d</p>');
  expect(withCaptions(blocks, () => false, [false, true, false, true])).toEqual([false, true, true, true]);
});

test('comments are beside the article, unless the page is a forum or the engine took one for the text', () => {
  const blocks = blocksOf(`<p>a</p><div class="comments"><p>${'b'.repeat(101)}</p></div>`);
  expect(commentsBeside(blocks, (at) => at === 0, 'article')).toEqual([false, true]);
  expect(commentsBeside(blocks, (at) => at === 0, 'website discussionforumposting')).toEqual([false, false]);
  expect(commentsBeside(blocks, () => true, 'article')).toEqual([false, false]);
});
