// @vitest-environment jsdom

import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { math, mathHtml } from 'micromark-extension-math';
import { expect, test } from 'vitest';
import { bodies, lettersOf } from '@/tests/support/bodies';
import { bundleOf, entryOf, highlightOf } from '@/tests/support/bundles';
import { sanitise } from '@/utils/article/sanitise';
import { toMarkdown } from './to-markdown';

const words = { highlights: 'Highlights' };
const bodyOf = (html: string) => toMarkdown(bundleOf({ html }), words).split('# The last ferry\n\n')[1] ?? '';

/** What a reader of Markdown makes of it. */
function read(markdown: string): HTMLElement {
  const options = { extensions: [gfm(), math()], htmlExtensions: [gfmHtml(), mathHtml()], allowDangerousHtml: true };
  return new DOMParser().parseFromString(micromark(markdown, options), 'text/html').body;
}

test('what is text in the article is the same text to whoever reads the Markdown', () => {
  fc.assert(
    fc.property(bodies, (html) => {
      const page = read(bodyOf(html));
      const addresses = [...page.querySelectorAll('a, img')].map(
        (node) => node.getAttribute('href') ?? node.getAttribute('src'),
      );
      for (const address of addresses) expect(address).toMatch(/^https:\/\/link\.example\//);
      const found = page.textContent?.replaceAll('=', '');
      const meant = sanitise(html).textContent?.replaceAll('=', '');
      expect(lettersOf(found ?? '')).toBe(lettersOf(meant ?? ''));
    }),
    { numRuns: Number(process.env.RUNS ?? 30) },
  );
}, 600_000);

test('no text of a link or of a picture ends it, and no address but the checked one is in it', () => {
  const trap = 'a](javascript:x()) [b';
  const markdown = bodyOf(
    `<p><a href="https://a.example/">${trap}</a> <a href="javascript:x()">c</a> <img data-src="https://a.example/p" alt="${trap}"></p>`,
  );
  const page = read(markdown);
  expect([...page.querySelectorAll('a')].map((link) => link.href)).toEqual(['https://a.example/']);
  expect(page.querySelector('a')?.textContent).toBe(trap);
  expect(page.querySelector('img')?.alt).toBe(trap);
});

test('nothing in a text becomes a mail address', () => {
  for (const text of ['0@q@r.example', 'a@b@c@d@e.example', 'a@@b.example', 'a.b@c-d@e.f.example'])
    expect(read(bodyOf(`<p><i>${text}</i></p>`)).querySelector('a')).toBeNull();
});

test('blocks are written as Markdown has them', () => {
  const html =
    '<h2>One</h2><p>a <em>b</em> <strong>c</strong> <code>d`e</code><br>f</p><ul><li>g<ul><li>h</li></ul></li></ul><ol start="3"><li>i</li></ol><blockquote><p>j</p></blockquote><hr><pre data-language="js"><code>k\n```\nl</code></pre>';
  expect(bodyOf(html)).toBe(
    '## One\n\na *b* **c** ``d`e``\\\nf\n\n- g\n  - h\n\n3. i\n\n> j\n\n---\n\n````js\nk\n```\nl\n````\n',
  );
});

test('spans begin and end with what is seen, and breaks that break nothing go', () => {
  expect(bodyOf('<p>a<em> b </em>c<br></p><p><strong> </strong>d<em></em></p>')).toBe('a *b* c\n\nd\n');
  expect(bodyOf('<p>a <em>b<em>c</em></em><em>d</em></p>')).toBe('a *bcd*\n');
});

test('a definition list keeps its terms, a figure its caption, a formula its source', () => {
  expect(bodyOf('<dl><dt>t</dt><dd>d</dd></dl>')).toBe('- **t**\n\n  d\n');
  expect(bodyOf('<figure><img data-src="https://a.example/p" alt="x"><figcaption>c</figcaption></figure>')).toBe(
    '![x](https://a.example/p)\n\n*c*\n',
  );
  expect(bodyOf('<p>a <math alttext="x^2"><mi>x</mi></math></p><p><math display="block" alttext="y"></math></p>')).toBe(
    'a $x^2$\n\n$$\ny\n$$\n',
  );
  expect(bodyOf('<p><math><mi>x</mi><mo>*</mo></math></p>')).toBe('<math><mi>x</mi><mo>\\*</mo></math>\n');
});

test('a table that Markdown cannot say stays HTML in one piece, any other becomes one of Markdown', () => {
  expect(bodyOf('<table><caption>c</caption><tr><th>a|b</th></tr><tr><td>1<br>2</td></tr></table>')).toBe(
    '*c*\n\n| a\\|b |\n| - |\n| 1<br>2 |\n',
  );
  const wide = '<table><tr><td colspan="2">a\n\nb<pre>c\n\nd</pre></td></tr></table><p>e</p>';
  const page = read(bodyOf(wide));
  expect(page.querySelector('td')?.textContent).toBe('a bc\n\nd');
  expect(page.querySelector('body > p')?.textContent).toBe('e');
});

test('footnotes are footnotes, without their way back', () => {
  const html =
    '<p>a<sup data-anchor="r1"><a href="#n1">1</a></sup> b<sup><a href="#n2">2</a></sup></p><h2>Notes</h2><ol><li data-anchor="n1">c <a href="#r1">↩</a></li><li data-anchor="n2"><p>d</p><p>e</p></li></ol>';
  expect(bodyOf(html)).toBe('a[^1] b[^2]\n\n## Notes\n\n[^1]: c\n\n[^2]: d\n\n    e\n');
});

test('highlights stand in the text where it is clear which words are meant, and all of them at the end', () => {
  const highlights = [
    highlightOf('ferry left', { offset: 4 }),
    highlightOf('twice', { note: 'A *note*' }),
    highlightOf('gone', { gone: true }),
  ];
  const bundle = bundleOf({ html: '<p>The <em>ferry</em> left. gone</p><p>twice twice</p>' }, { highlights });
  const text = toMarkdown(bundle, words);
  expect(text).toContain('The *==ferry==* ==left==. gone\n\ntwice twice\n');
  expect(text).toContain('## Highlights\n\n> ferry left\n\n*2024-03-15*\n\n> twice\n\nA \\*note\\*\n\n*2024-03-15*\n');
});

test('a note on the whole article has no words above it, and notes that lost in a merge are not left out', () => {
  const highlights = [highlightOf('', { note: 'On the whole', was: ['Another device'] })];
  expect(toMarkdown(bundleOf({}, { highlights }), words)).toContain(
    '## Highlights\n\nOn the whole\n\nAnother device\n\n*2024-03-15*\n',
  );
});

test('a link that was saved unread is its title and front matter', () => {
  const bundle = bundleOf();
  const link = { ...entryOf(bundle.article as NonNullable<typeof bundle.article>), kind: 'link' as const };
  expect(toMarkdown({ ...bundle, entry: link, article: null }, words)).toMatch(
    /^---\n[\s\S]*\n---\n\n# The last ferry\n$/,
  );
});

test('pictures lie where the export put them', () => {
  const html = '<p><img data-src="https://a.example/p"></p>';
  expect(toMarkdown(bundleOf({ html }), words, () => 'images/1.png')).toContain('![](images/1.png)');
});
