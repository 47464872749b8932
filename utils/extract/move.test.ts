// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { appendAll, replaceByAll } from './move';

function boxOf(html: string): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
}

test('nodes are moved behind what is there, in their order, also out of a list that changes meanwhile', () => {
  const [from, to] = [boxOf('a<b>b</b>c'), boxOf('0')];
  appendAll(to, from.childNodes);
  expect([from.innerHTML, to.innerHTML]).toEqual(['', '0a<b>b</b>c']);
});

test('an element is replaced by what it holds', () => {
  const box = boxOf('0<p>a<b>b</b>c</p>1');
  const inner = box.querySelector('p') as Element;
  replaceByAll(inner, inner.childNodes);
  expect(box.innerHTML).toBe('0a<b>b</b>c1');
});

test('more nodes than fit on the stack as arguments of a call', () => {
  const to = boxOf('');
  appendAll(
    to,
    Array.from({ length: 200_000 }, () => document.createTextNode('')),
  );
  expect(to.childNodes.length).toBe(200_000);
});
