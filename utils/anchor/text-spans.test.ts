// @vitest-environment jsdom

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetOf, rangesOf, spanOf, textNodes } from './text-spans';

function treeOf(html: string): HTMLElement {
  const root = document.createElement('div');
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  root.append(...parsed.body.childNodes);
  document.body.replaceChildren(root);
  return root;
}

test('a span goes to a range and back, through elements of any depth', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), fc.nat(), (parts, from, length) => {
      const root = document.createElement('div');
      for (const [at, part] of parts.entries()) {
        const block = document.createElement('p');
        const inner = at % 2 === 0 ? block : block.appendChild(document.createElement('em'));
        inner.append(part);
        root.append(block);
      }
      document.body.replaceChildren(root);
      const text = root.textContent ?? '';
      const start = from % text.length;
      const span = { start, end: start + 1 + (length % (text.length - start)) };
      const [range] = rangesOf(root, [span]);
      expect(range?.toString()).toBe(text.slice(span.start, span.end));
      expect(spanOf(root, range as Range)).toEqual(span);
    }),
  );
});

test('of a selection only what lies in the text counts', () => {
  const root = treeOf('<p>one</p><p>two</p>');
  const outside = document.createElement('p');
  outside.append('below');
  document.body.append(outside);
  const range = document.createRange();
  range.setStart(root.lastElementChild?.firstChild as Text, 1);
  range.setEnd(outside.firstChild as Text, 3);
  expect(spanOf(root, range)).toEqual({ start: 4, end: 6 });
  range.selectNodeContents(document.body);
  expect(spanOf(root, range)).toEqual({ start: 0, end: 6 });
  range.selectNodeContents(outside);
  expect(spanOf(root, range)).toBeNull();
});

test('a span that is not in the text has no range', () => {
  const root = treeOf('<p>one</p>');
  expect(
    rangesOf(root, [
      { start: 1, end: 9 },
      { start: 2, end: 2 },
    ]),
  ).toEqual([null, null]);
  expect(rangesOf(treeOf(''), [{ start: 0, end: 1 }])).toEqual([null]);
});

test('nodes and points are counted by their characters', () => {
  const root = treeOf('<p>one <b>two</b></p>');
  expect(textNodes(root).map(({ start }) => start)).toEqual([0, 4]);
  expect(offsetOf(root, root.firstElementChild as Element, 1)).toBe(4);
});
