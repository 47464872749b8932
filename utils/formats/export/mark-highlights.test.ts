// @vitest-environment jsdom

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightOf } from '@/tests/support/bundles';
import { sanitise } from '@/utils/article/sanitise';
import { markHighlights } from './mark-highlights';

function marked(html: string, ...highlights: ReturnType<typeof highlightOf>[]): string {
  const body = document.createElement('div');
  body.append(sanitise(html));
  markHighlights(body, highlights);
  return body.innerHTML;
}

test('words are marked where they stand once, or where they are known to stand', () => {
  expect(marked('<p>one two two</p>', highlightOf('one'))).toBe('<p><mark>one</mark> two two</p>');
  expect(marked('<p>one two two</p>', highlightOf('two'))).toBe('<p>one two two</p>');
  expect(marked('<p>one two two</p>', highlightOf('two', { offset: 8 }))).toBe('<p>one two <mark>two</mark></p>');
  expect(marked('<p>one two two</p>', highlightOf('two', { prefix: 'one ' }))).toBe('<p>one <mark>two</mark> two</p>');
});

test('a passage through elements is marked in each, two that overlap once', () => {
  expect(marked('<p>a <em>b c</em> d</p><p>e</p>', highlightOf('b c d'))).toBe(
    '<p>a <em><mark>b c</mark></em> <mark>d</mark></p><p>e</p>',
  );
  expect(marked('<p>a b c</p>', highlightOf('a b'), highlightOf('b c'))).toBe('<p><mark>a b c</mark></p>');
});

test('marking changes no letter', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), fc.nat(), (parts, from, length) => {
      const body = document.createElement('div');
      for (const part of parts) body.append(Object.assign(document.createElement('p'), { textContent: part }));
      const text = body.textContent ?? '';
      const offset = from % (text.length + 1);
      markHighlights(body, [highlightOf(text.slice(offset, offset + (length % 20)), { offset })]);
      expect(body.textContent).toBe(text);
    }),
  );
});
