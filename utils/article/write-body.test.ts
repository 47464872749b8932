// @vitest-environment jsdom

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitise } from './sanitise';
import { writeBody } from './write-body';

function parsed(html: string): Element {
  const body = document.implementation.createHTMLDocument('').createElement('div');
  body.innerHTML = html;
  return body;
}

const write = (html: string, base = 'https://site.example/story') => writeBody(parsed(html), base);

describe('writeBody', () => {
  test('boxes that only hold blocks are not written, boxes with a text of their own are', () => {
    const body = document.createElement('div');
    body.innerHTML =
      '<section><div><p>a</p></div></section><div>b<p>c</p></div><div><b>d</b></div><div data-anchor="n"><p>e</p></div>';
    expect(writeBody(body, '')).toBe(
      '<p>a</p><div>b<p>c</p></div><div><b>d</b></div><div data-anchor="n"><p>e</p></div>',
    );
  });

  test('a paragraph that an engine made of a box does not stay around a heading', () => {
    const body = document.createElement('div');
    const made = body.appendChild(document.createElement('p'));
    made.innerHTML = ' <h3>a</h3> ';
    expect(writeBody(body, '').trim()).toBe('<h3>a</h3>');
    made.innerHTML = '<del>a</del>';
    expect(writeBody(body, '')).toBe('<p><del>a</del></p>');
    expect(write('<div><del>a</del></div>')).toBe('<div><del>a</del></div>');
  });

  test('keeps what an article is made of', () => {
    const html =
      '<h2>A</h2><p>One <em>two</em> <a data-anchor="r1" href="#n1">1</a></p><ol start="3"><li data-anchor="n1">x</li></ol><pre data-language="js"><code>a  b</code></pre><hr>';
    expect(write(html)).toBe(html);
  });

  test('writes nothing that runs, loads or can be found', () => {
    const html =
      '<p id="a" class="b" style="color:red" name="c" onclick="x()">t</p><script>x()</script><svg onload="x()"></svg><iframe src="//a"></iframe><form><input name="parentNode"></form><img src="x" onerror="x()">';
    expect(write(html)).toBe('<p>t</p><img data-src="https://site.example/x">');
  });

  test('text stays text', () => {
    expect(write('<p title="&quot;">a &lt;b&gt; &amp;amp; c&nbsp;d</p>')).toBe('<p>a &lt;b&gt; &amp;amp; c&nbsp;d</p>');
    expect(write('<p><abbr title="a&quot;><script>">x</abbr></p>')).toBe(
      '<p><abbr title="a&quot;&gt;&lt;script&gt;">x</abbr></p>',
    );
  });

  test('links that lead nowhere good become text', () => {
    expect(write('<a href="javascript:x()">a</a>')).toBe('<a>a</a>');
    expect(write('<a href="b?c">a</a>')).toBe(
      '<a href="https://site.example/b?c" target="_blank" rel="noopener noreferrer">a</a>',
    );
  });

  test('pictures wait under data-src; one without address leaves its words', () => {
    expect(write('<img src="a.png" srcset="b.png 2x" alt="A" width="3" height="x">')).toBe(
      '<img alt="A" width="3" data-src="https://site.example/a.png">',
    );
    expect(write('<p><img alt="A hill">!</p>')).toBe('<p>A hill!</p>');
  });

  test('attributes have to have the form that they should', () => {
    expect(write('<p lang="en&quot; x" dir="up">a</p><td>b</td>')).toBe('<p>a</p>b');
    expect(write('<p data-anchor="a b">a</p>')).toBe('<p>a</p>');
  });

  test('a first empty line of code stays', () => {
    expect(parsed(write('<pre>\n\na</pre>')).textContent).toBe('\na');
  });

  test('the sanitiser of the view finds nothing to change in it', () => {
    const tag = fc.constantFrom(
      ...'p div a b i ul li img svg math style script form input table td pre h1 x-y'.split(' '),
    );
    const name = fc.constantFrom('href', 'src', 'data-src', 'lang', 'title', 'id', 'onload', 'style', 'data-anchor');
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('javascript:x()', 'data:text/html,x', '#a', '/b', 'en', '"><b>'),
    );
    const { tree } = fc.letrec<{ tree: Element; text: Text }>((tie) => ({
      text: fc.string().map((text) => document.createTextNode(text)),
      tree: fc
        .tuple(
          tag,
          fc.array(fc.tuple(name, value), { maxLength: 3 }),
          fc.array(fc.oneof({ maxDepth: 4 }, tie('text'), tie('tree')), { maxLength: 4 }),
        )
        .map(([tagName, attributes, children]) => {
          const element = document.createElement(tagName);
          for (const [key, text] of attributes) element.setAttribute(key, text);
          element.append(...(children as Node[]));
          return element;
        }),
    }));
    fc.assert(
      fc.property(tree, (element) => {
        const body = document.createElement('div');
        body.append(element);
        // Parsed once, so that what cannot stand inside each other has found its place.
        const written = writeBody(parsed(writeBody(body, 'https://site.example/')), '');
        const holder = document.createElement('div');
        holder.append(sanitise(written));
        expect(holder.innerHTML).toBe(parsed(written).innerHTML);
      }),
    );
  });
});
