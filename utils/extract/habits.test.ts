// @vitest-environment jsdom

import { describe, expect, test } from 'vitest';
import { P, PROSE, page, Q, R, REST, read } from '@/tests/support/ordinary-page';

const textOf = (text: string) => read(page(text)).html;

describe('a name that holds an ordinary word makes nothing vanish', () => {
  test.each([
    ['<h2 id="baking-the-cookies">Baking the cookies</h2>'],
    ['<h2 id="informed-consent">Informed consent</h2>'],
    ['<h2 id="the-ad-market">The ad market</h2>'],
    ['<h2 id="why-a-newsletter">Why we began a newsletter</h2>'],
    ['<h2 id="the-authors-argument">The author’s argument</h2>'],
  ])('%s', (heading) => {
    expect(textOf(`${P}${Q}${heading}${R}${REST}`)).toContain(heading.replace(/<[^>]+>/g, ''));
  });

  test('a section with its text', () => {
    expect(textOf(`${P}${Q}<section id="http-cookies"><h2>HTTP cookies</h2>${R}${REST}</section>`)).toContain('feast');
  });

  test.each(['class="has-cookie-banner" id="app"', 'class="post hentry category-cookies"'])('<div %s>', (name) => {
    const html = `<html><body><header><a href="/">Post</a></header><div ${name}><h1>A mill</h1><div>${P}${Q}${R}${REST}</div></div><footer>© Riverton Post, all rights reserved, since 1920</footer></body></html>`;
    expect(read(html).html).toContain('feast');
  });

  test('what asks for consent still goes', () => {
    const wall =
      '<div class="cookie-notice"><h2>Cookies</h2><p>This site sets cookies to count its readers and to show you what it thinks you want.</p><button>Accept</button></div>';
    expect(read(page(`${P}${Q}${R}`).replace('<main>', `${wall}<main>`)).html).not.toContain('cookies');
  });
});

test.each([
  '<figure class="wp-block-embed"><div>FRAME</div><figcaption>Filmed in May.</figcaption></figure>',
  '<div>FRAME</div>',
  '<p>FRAME</p>',
])('a film stays where it stands: %s', (box) => {
  const frame = '<iframe title="The film" src="https://www.youtube.com/embed/abc"></iframe>';
  for (const text of [`${P}${Q}${box}${R}${REST}`, `${P}${Q}${R}${REST}${box}`])
    expect(textOf(text.replace('FRAME', frame))).toContain('watch?v=abc');
});

describe('what is no prose stays at the end of a text', () => {
  test('all of a list, or none of it', () => {
    const list =
      '<h2>The winners</h2><ol><li>Anna Lindqvist, Riverton: 14 points</li><li>Bo Ek, Harbour: 12 points</li><li>Carla Diaz, Upper Mill: 9 points</li></ol>';
    const html = textOf(`${P}${Q}${R}${REST}${list}`);
    for (const name of ['winners', 'Anna', 'Bo Ek', 'Carla']) expect(html).toContain(name);
  });

  test('a list that is announced', () => {
    const html = textOf(
      `${P}${Q}${R}${REST}<p>What to bring:</p><ul><li>Boots and a coat</li><li>A bag for the flour</li><li>Some patience</li></ul>`,
    );
    for (const item of ['bring', 'Boots', 'bag', 'patience']) expect(html).toContain(item);
  });

  test.each([
    '<h2>Results</h2><table><tr><th>Name<th>Points<tr><td>Anna Lindqvist<td>14<tr><td>Bo Ek<td>12 points</table>',
    '<dl><dt>Sluice</dt><dd>The gate of the pond.</dd><dt>Hopper</dt><dd>Where the grain waits.</dd></dl>',
    '<blockquote><p>A wheel that is heard is a wheel that turns.</p></blockquote>',
    '<p>Then run it:</p><pre><code>mill --open both</code></pre>',
  ])('%s', (end) => {
    const html = textOf(`${P}${Q}${R}${REST}${end}`);
    for (const word of end
      .replace(/<[^>]+>/g, ' ')
      .split(/\s+/)
      .filter((one) => one.length > 3))
      expect(html).toContain(word);
  });

  test('what unfolds keeps its head', () => {
    const fold = (name: string) => `<details><summary>${name}</summary><p>${PROSE[1]}</p></details>`;
    const html = textOf(`${P}${Q}${R}${REST}${fold('When is it open?')}${fold('What does it cost?')}`);
    expect(html).toContain('When is it open?');
    expect(html).toContain('What does it cost?');
  });
});

test.each([
  ['/_next/image?url=%2Fa.jpg&amp;w=1200', '/_next/image?url=%2Fb.jpg&amp;w=1200'],
  ['/image.php?id=1', '/image.php?id=2'],
  ['/media/1/image.jpg', '/media/2/image.jpg'],
  ['/aaa/0_0_5000_3000/master/5000.jpg', '/bbb/0_0_5000_3000/master/5000.jpg'],
])('two pictures are two: %s', (one, other) => {
  const picture = (src: string) => `<figure><img src="${src}" width="1200" height="800"></figure>`;
  const { html, lead } = read(page(`${picture(one)}${P}${Q}${picture(other)}${R}${REST}`));
  expect([lead?.src ?? '', html].join(' ').split(/aster\/5000|media\/\d|image\.php|_next/).length - 1).toBe(2);
});

describe('a heading keeps its place beside what one can press', () => {
  test.each([
    '<div class="mw-heading mw-heading3"><h3>Early wheels</h3><span class="mw-editsection">[<a href="/edit">edit</a>]</span></div>',
    '<div class="head"><h2>Early wheels</h2><a href="#e">Copy link</a></div>',
  ])('%s', (heading) => {
    const html = textOf(`${P}${Q}${heading}${R}${REST}`);
    expect(html).toContain('Early wheels');
    expect(html).not.toContain('[');
  });
});

describe('people who are spoken of are no authors', () => {
  test.each([
    [
      '<p>The novelist <span class="author">Paul Arden</span> has written of it in all of his books but one, and lives near by.</p>',
    ],
    ['<blockquote><p>We never stopped it, not even in the war.</p><p class="quote-author">Paul Arden</p></blockquote>'],
    ['<blockquote><p>We never stopped it, not even in the war.</p><cite class="author">Paul Arden</cite></blockquote>'],
    ['<p>The mill can be visited here:</p><address>Paul Arden<br>12 Mill Lane, Riverton</address>'],
  ])('%s', (passage) => {
    const { html, authors } = read(page(`${P}${Q}${passage}${R}${REST}`));
    expect(html).toContain('Paul Arden');
    expect(authors).toEqual([]);
  });
});

test.each(['Loading data', 'Loading', 'Ladenöffnungszeiten', 'Laden Nummer'])(
  'the heading "%s" is none of a text to come',
  (name) => {
    const { html, verdict } = read(page(`${P}${Q}<h2>${name}</h2>${R}${REST}`));
    expect(html).toContain(name);
    expect(verdict.grade).toBe('complete');
  },
);

test('a term is no label without its date', () => {
  expect(
    textOf(
      `${P}${Q}<dl><dt>Date</dt><dd>14 May, at the mill</dd><dt>Place</dt><dd>The upper floor of it</dd></dl>${R}${REST}`,
    ),
  ).toContain('<dt>Date</dt>');
});

describe('a caption is text like other text', () => {
  const figure = (caption: string) =>
    `<figure><img src="/wheel.jpg" width="900" height="600"><figcaption>${caption}</figcaption></figure>`;

  test('with its links, signs and formulas', () => {
    const html = textOf(
      `${P}${Q}${figure('The rate <math><semantics><mi>α</mi><annotation encoding="application/x-tex">\\alpha</annotation></semantics></math>, after <a href="/arden">Arden</a>; H<sub>2</sub>O')}${R}${REST}`,
    );
    expect(html).toContain('H<sub>2</sub>O');
    expect(html).toContain('>Arden</a>');
    expect(html).toMatch(/<math/);
  });

  test('with the word before who made it', () => {
    expect(
      textOf(`${P}${Q}${figure('The mill in May. <span class="credit">Photo: Bo Ek</span>')}${R}${REST}`),
    ).toContain('Photo: Bo Ek');
  });
});

describe('a short text in a box of its own stays between paragraphs', () => {
  test.each([
    '<aside class="note"><p>Never open both gates at once, or the wheel will break its axle.</p></aside>',
    '<div class="custom-block warning"><p class="custom-block-title">WARNING</p><p>Never open both gates at once, or the wheel breaks.</p></div>',
    '<div class="wp-block-media-text__content"><p>The upper floor holds three stones.</p></div>',
    '<blockquote><p>We never stopped it, not even in the war.</p><footer>— Paul Arden</footer></blockquote>',
  ])('%s', (box) => {
    const html = textOf(`${P}${Q}${box}${R}${REST}`);
    for (const words of box
      .replace(/<[^>]+>/g, '|')
      .split('|')
      .filter(Boolean))
      expect(html).toContain(words);
  });
});

test('a note in a box of its own stays with what refers to it', () => {
  const html = textOf(
    `${P}<p>It was bought in 1790<sup><a href="#n1">1</a></sup>, and paid for in flour.</p>${R}${REST}<div class="notes"><div id="n1">1. Arden, p. 3. <a href="#r1">back</a></div></div>`,
  );
  expect(html).toContain('Arden, p. 3.');
});

test('notes with names in any letters each have their own place', () => {
  const html = textOf(
    `${P}<p>It was bought<sup><a href="#注一">一</a></sup>, and paid<sup><a href="#%E6%B3%A8%E4%BA%8C">二</a></sup> for in flour.</p>${R}${REST}<ol><li id="注一">Arden, p. 3.</li><li id="注二">Lee, p. 9.</li></ol>`,
  );
  const [one = '', two = ''] = [...html.matchAll(/href="#([^"]+)"/g)].map(([, name]) => name);
  expect(one).not.toBe(two);
  expect(html).toContain(`<li data-anchor="${one}">Arden`);
  expect(html).toContain(`<li data-anchor="${two}">Lee`);
});
