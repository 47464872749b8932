import type { Bundle, KeptImage } from '@/utils/library/bundle';
import { articleOf, bundleOf, highlightOf } from './bundles';
import { LANGUAGES } from './languages';

/** The smallest pictures of each kind. */
const PICTURES: readonly (readonly [type: string, base64: string])[] = [
  ['image/png', 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='],
  ['image/gif', 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'],
  ['image/webp', 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'],
  ['image/avif', 'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUI='],
];

const MATH =
  '<math display="block" alttext="\\frac{a}{b}"><mfrac><mi>a</mi><mi mathvariant="bold">b</mi></mfrac></math>' +
  '<math><msubsup><mi>x</mi><mn>1</mn></msubsup><mo stretchy="maybe" lspace="wide">+</mo><mtable columnalign="left right"><mtr><mtd><mn>2</mn></mtd></mtr><mi>y</mi></mtable><mmultiscripts><mi>z</mi><none></none><mn>3</mn><mprescripts></mprescripts><mn>4</mn></mmultiscripts></math>';

/** What pages do that no book may. */
const ODD: readonly string[] = [
  '<ul>loose<li>a</li><ul><li>b</li></ul></ul><ol></ol><ul> </ul><li value="3">c</li>',
  '<dl><dd>only said</dd></dl><dl><dt>a</dt></dl><dl><div><dt>b</dt><dd>c</dd></div></dl><dl>text<dt>d</dt><p>e</p><dd>f</dd></dl>',
  '<h2>A <div>box</div> in a heading<ul><li>x</li></ul></h2><p><span><div>d</div></span></p><em><p>e</p><table><tr><td>f</td></tr></table></em>',
  '<figure><figure><figcaption>one</figcaption></figure><figcaption>two</figcaption><p>x</p><figcaption>three</figcaption></figure>',
  '<table><tfoot><tr><td>foot</td></tr></tfoot><caption>c <p>d</p></caption><thead><tr><th colspan="0" rowspan="0" scope="row"><h3>e</h3></th></tr></thead><thead></thead><colgroup span="0"><col span="2"></colgroup></table><table></table>',
  '<a href="https://a.example/|^{}[x]?q=a b%zz#one#two">a</a> <a href="mailto:a@b.example">m</a> <a href="http://[::1]/x">six</a> <a href="https://例え.example/道?q=値">idn</a>',
  '<a href="https://a.example/">out <span><a href="https://b.example/">in</a></span></a><a href="#nowhere">n</a><a href="#1x">one</a><p data-anchor="1x">x</p><p data-anchor="1x">again</p>',
  '<p lang="x_y">a</p><p lang="de_AT">b</p><p lang="en-GB-oed">g</p><p lang="aa-bbbbbbbb-cc">c</p><p dir="RTL">d</p><bdo>e</bdo><bdo dir="rtl">f</bdo>',
  '<time datetime="2024-13-45">when</time><del datetime="yesterday">x</del><ins datetime="2024">y</ins><details open><summary><h3>s</h3></summary><p>t</p></details><summary>u</summary>',
  '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby><ruby>no reading</ruby><ruby><ruby>a<rt>b</rt></ruby><rt>c</rt></ruby><rt>alone</rt><ruby><rt>first</rt>last</ruby>',
  '<pre><div>one</div><div>two</div></pre><pre data-language="c++">\n\n&lt;a&gt;\u0001\ufffe]]&gt;</pre><ol reversed start="-3" type="I"><li value="-2">x</li></ol>',
  '<section><header><header>h</header></header><article><footer><h2>f</h2></footer></article></section><aside><aside>x</aside></aside><abbr title="">a</abbr><abbr title="b &amp; c">b</abbr>',
  '<p><img data-src="https://a.example/not-kept" alt="not kept"><img data-src="https://a.example/none"></p><hr><sub><hr></sub><q>q</q><caption>lost</caption><wbr>',
];

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Articles in eleven languages with everything that articles have and some of what they should not; always the same. */
export function* manyArticles(count: number): Generator<Bundle> {
  const languages = Object.keys(LANGUAGES);
  for (let index = 0; index < count; index++) yield articleNumber(index, languages[index % languages.length] ?? 'en');
}

function articleNumber(index: number, lang: string): Bundle {
  const next = numbers(index + 1);
  const sentences = LANGUAGES[lang] ?? [];
  const pick = () => sentences[Math.floor(next() * sentences.length)] ?? '';
  const text = (length: number) =>
    Array.from({ length }, pick).join(' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const address = (number: number) => `https://pictures.example/${index}/${number}`;
  const figure = (number: number) =>
    `<figure><img data-src="${address(number)}" alt="${text(1).replaceAll('"', '')}" width="-5"><figcaption>${text(1)}</figcaption></figure>`;
  const html = [
    `<p>${text(4)}<sup data-anchor="r1"><a href="#n1">1</a></sup> ${text(1)}<sup><a data-anchor="r2" href="#n2">[2]</a></sup></p>`,
    figure(0) + figure(1) + figure(2) + figure(3) + figure(9),
    `<h2>${text(1)}</h2><ul><li>${text(1)}<ol start="4"><li>${text(1)}</li></ol></li><li><p>${text(2)}</p><p>${text(1)}</p></li></ul>`,
    `<blockquote><p>${text(2)}</p></blockquote><pre data-language="js"><code>if (a &lt; b) {\n  c();\n}</code></pre>${MATH}`,
    `<table><caption>${text(1)}</caption><thead><tr><th scope="col">${text(1)}</th></tr></thead><tbody><tr><td colspan="2">${text(1)}</td></tr></tbody></table>`,
    `<dl><dt>${text(1)}</dt><dd>${text(1)}</dd></dl><figure data-card="video"><a href="https://film.example/watch?v=${index}">${text(1)}</a></figure>`,
    ODD[index % ODD.length] ?? '',
    `<p>${text(6)}</p><h2>Notes</h2><ol><li data-anchor="n1">${text(1)} <a href="#r1">↩</a></li></ol><p data-anchor="n2">${text(1)}</p>`,
  ].join('');
  const dir = lang === 'ar' ? ('rtl' as const) : ('ltr' as const);
  const title = index % 10 === 3 ? Array.from({ length: 12 }, pick).join(' ') : `${pick()} <${index}> & "co"\u0003`;
  const url = `https://site-${index % 7}.example/${lang}/${index}`;
  const lead = index % 3 === 0 ? { src: address(0), alt: pick(), caption: pick(), credit: pick() } : null;
  const id = index
    .toString(26)
    .replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'a')
    .padStart(26, 'a');
  const article = articleOf({ id, url, title, lang, dir, lead, html, standfirst: pick(), published: '2024-02-30' });
  const highlights = [
    highlightOf(sentences[0] ?? '', { id: `${index}-1`, note: `${pick()}\n<b>&\u0000`, prefix: '' }),
    highlightOf('not in it', { id: `${index}-2` }),
  ];
  return {
    ...bundleOf(article),
    highlights,
    images: PICTURES.map(([type, base64], number) => kept(address(number), type, base64)),
  };
}

function kept(src: string, type: string, base64: string): KeptImage {
  return { src, type, bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) };
}
