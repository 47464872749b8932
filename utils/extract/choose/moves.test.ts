// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { silent } from '../trace';
import { blocksBelow } from './blocks';
import type { Judged } from './judged';
import { MARK } from './mark';
import { putBack } from './put-back';
import { takeOut } from './take-out';

/** A page whose `#body` the engine took, and what is judged of its blocks: the texts in `stay` are the article's. */
function scene(html: string, stay: string) {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = html;
  const blocks = blocksBelow(page.body);
  blocks.forEach(({ element }, at) => {
    element.setAttribute(MARK, String(at));
  });
  const body = page.querySelector('#body') as Element;
  body.remove();
  const judged = blocks.map((block): Judged => {
    const { element, text } = block;
    return { block, element, wasIn: body.contains(element), isIn: stay.split(' ').includes(text), chance: 0 };
  });
  putBack(judged, body, silent);
  takeOut(judged, body, silent);
  for (const element of body.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
  return body.innerHTML;
}

test('what comes back stands where it stood', () => {
  expect(scene('<p>a</p><div id="body"><p>b</p></div><p>c</p>', 'a b c')).toBe('<p>a</p><p>b</p><p>c</p>');
});

test('what comes back whole brings its box', () => {
  const list = '<ul><li>b</li><li>c</li></ul>';
  expect(scene(`<div id="body"><p>a</p></div>${list}<p>d</p>`, 'a b c')).toBe(`<p>a</p>${list}`);
});

test('an item that comes back alone gets a list of its own', () => {
  expect(scene('<div id="body"><p>a</p></div><ul><li>b</li><li>c</li></ul>', 'a b')).toBe(
    '<p>a</p><ul><li>b</li></ul>',
  );
});

test('what leaves takes the box in which nothing is left, and the picture of its link', () => {
  expect(scene('<div id="body"><p>a</p><div><a href="#"><img></a><p>b</p></div></div>', 'a')).toBe('<p>a</p>');
});

test('a picture that only stood beside what leaves stays', () => {
  expect(scene('<div id="body"><p>a</p><div><img><p>b</p></div></div>', 'a')).toBe('<p>a</p><div><img></div>');
});

test('where the engine was wrong altogether, its choice is replaced', () => {
  expect(scene('<div id="body"><p>a</p></div><main><p>b</p><p>c</p></main>', 'b c')).toBe(
    '<main><p>b</p><p>c</p></main>',
  );
});
