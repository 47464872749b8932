// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { blocksBelow } from './blocks';
import { withCode } from './with-code';

function stays(html: string, ...own: boolean[]): boolean[] {
  const body = document.createElement('div');
  body.innerHTML = html;
  return withCode(blocksBelow(body), own);
}

test('code stays between two texts that stay, also under a heading and beside other code', () => {
  expect(stays('<p>a</p><h2>b</h2><pre>c</pre><pre>d</pre><p>e</p>', true, false, false, false, true)).toEqual([
    true,
    false,
    true,
    true,
    true,
  ]);
});

test('code goes with the text on one of its sides', () => {
  expect(stays('<p>a</p><pre>b</pre><p>c</p>', true, false, false)).toEqual([true, false, false]);
  expect(stays('<p>a</p><pre>b</pre><p>c</p>', false, false, true)).toEqual([false, false, true]);
  expect(stays('<p>a</p><h2>b</h2><pre>c</pre><p>d</p>', false, false, false, true).slice(2)).toEqual([true, true]);
});
