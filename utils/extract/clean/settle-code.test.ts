// @vitest-environment jsdom

import { expect, test } from 'vitest';
import type { Context } from '../rule';
import { settleCode } from './settle-code';

function settled(html: string): string {
  const copy = new DOMParser().parseFromString(html, 'text/html');
  settleCode(copy, {} as Context);
  return copy.body.innerHTML;
}

test('the button that copies code is not part of it', () => {
  expect(settled('<pre><button>Copy</button><code>a  b\n\n\tc</code><span role="button">Wrap</span></pre>')).toBe(
    '<pre><code>a  b\n\n\tc</code></pre>',
  );
});

test('neither are the numbers of its lines; a number that is code stays', () => {
  expect(
    settled('<pre><span class="lineno">1 </span>a = <b class="number">2</b>\n<i class="line-numbers">2</i>b</pre>'),
  ).toBe('<pre>a = <b class="number">2</b>\nb</pre>');
  expect(settled('<pre><b class="lineno-call">f(1)</b></pre>')).toContain('f(1)');
});

test('a table that only stands numbers beside code becomes the code', () => {
  const table = (side: string) =>
    `<table><tbody><tr><td><pre>1\n2</pre></td><td>${side}</td><td><pre>a\n  b</pre></td></tr></tbody></table>`;
  expect(settled(table(''))).toBe('<pre>a\n  b</pre>');
  expect(settled(table('what it does'))).toBe(table('what it does'));
});

test('lines that are elements become lines, empty ones and their indents kept', () => {
  const code = '<pre><code class="language-js">a {\n  b\n\n}\n</code></pre>';
  expect(
    settled(
      '<pre><code class="language-js"><div>a {</div>\n<div>  <i>b</i></div><div><br></div><div>}</div></code></pre>',
    ),
  ).toBe(code);
  expect(
    settled(
      '<pre><code class="language-js"><table><tr><td class="line-number">1</td><td>a {</td></tr> <tr><td>  b</td></tr><tr><td></td></tr><tr><td>}</td></tr></table></code></pre>',
    ),
  ).toBe(code);
});

test('lines with text beside them are left alone: nothing of code may be lost', () => {
  const html = '<pre>a<div>b</div></pre>';
  expect(settled(html)).toBe(html);
});

test('code with nothing of that kind is left as it is', () => {
  const html = '<pre><code>  a <em>b</em>\n\n  <a href="#c">c</a></code></pre>';
  expect(settled(html)).toBe(html);
});
