// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { linesBelow } from './lines';

function boxOf(html: string): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
}

test('a line is the outermost element that holds just that text', () => {
  const lines = linesBelow(boxOf('<div><p>One</p></div><p>Two <b>three</b></p>'));
  expect(lines.map(({ element, text }) => [element.localName, text])).toEqual([
    ['div', 'One'],
    ['p', 'Two three'],
    ['b', 'three'],
  ]);
});

test('the text of a box is put together once, however many texts stand between its elements', () => {
  const box = boxOf(`<div>${'a <b>b</b> '.repeat(50)}</div>`);
  let read = 0;
  const text = box.textContent;
  Object.defineProperty(box.firstElementChild, 'textContent', { get: () => [text, read++][0] });
  linesBelow(box);
  expect(read).toBe(1);
});
