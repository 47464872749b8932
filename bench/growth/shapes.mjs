/**
 * The shapes in which a page can be large: each kind of part that a hostile or a careless page repeats. A part holds
 * as many elements as `elements` says, and its text never is the same twice.
 */

/** Elements of each page, smallest first. */
export const ELEMENTS = [1_000, 10_000, 50_000, 200_000];

const WORDS = 'harbour lantern ferry winter rope salt letter window market stone evening gull ledger tide'.split(' ');

/** So many words that depend on a number. */
function words(count, seed) {
  return Array.from({ length: count }, (_, at) => WORDS[(seed * 7 + at * at + at) % WORDS.length]).join(' ');
}

function sentence(count, at) {
  return `The ${words(count, at)}, number ${at}, was kept.`;
}

const chain = (levels) => ({
  elements: levels + 1,
  part: (at) => `${'<div>'.repeat(levels)}<p>${sentence(20, at)}</p>${'</div>'.repeat(levels)}`,
});

/** By name: the elements of one part, its HTML, and what stands around all parts. */
export const SHAPES = {
  paragraphs: { elements: 1, part: (at) => `<p>${sentence(30, at)}</p>` },
  'div + span': { elements: 2, part: (at) => `<div><span>${sentence(15, at)}</span></div>` },
  'loose text': { elements: 2, part: (at) => `${sentence(15, at)} <em>${at}</em><p>${sentence(12, at)}</p>` },
  links: { elements: 1, part: (at) => `<a href="/story/${at}">${sentence(5, at)}</a> ` },
  'br br': { elements: 2, part: (at) => `${sentence(12, at)}<br><br>` },
  list: { elements: 1, part: (at) => `<li>${sentence(15, at)}</li>`, around: ['<ul>', '</ul>'] },
  figures: {
    elements: 3,
    part: (at) =>
      `<figure><img loading="lazy" src="/${at}.jpg" alt=""><figcaption>${sentence(8, at)}</figcaption></figure>`,
  },
  'inline spans': { elements: 1, part: (at) => `<span>${words(3, at)}</span> `, around: ['<p>', '</p>'] },
  table: {
    elements: 5,
    part: (at) => `<tr><td>${at}</td><td>${words(3, at)}</td><td>${words(2, at)}</td><td>${at * 3}</td></tr>`,
    around: ['<table><tbody>', '</tbody></table>'],
  },
  'comment blocks': {
    elements: 4,
    part: (at) =>
      `<div class="comment"><div class="author">${words(2, at)}</div><div class="text"><p>${sentence(20, at)}</p></div></div>`,
  },
  code: { elements: 3, part: (at) => `<pre><code><span>${words(4, at)}</span>\n${words(6, at)}</code></pre>` },
  headings: { elements: 2, part: (at) => `<h2>${words(4, at)}</h2><p>${sentence(20, at)}</p>` },
  'chains of 50': chain(49),
  'chains of 400': chain(399),
};

/** A page of a shape with about so many elements. */
export function pageOf({ elements, part, around: [before, after] = ['', ''] }, count) {
  const parts = Array.from({ length: Math.ceil(count / elements) }, (_, at) => part(at));
  return document(`${before}${parts.join('\n')}${after}`);
}

const TEN_MEGABYTES = 10_000_000;

/** Pages of ten megabytes, by name: all of it in one text, and in paragraphs. */
export const HEAVY = {
  '10 MB in one text': () => document(`<p>${fill((at) => sentence(30, at))}</p>`),
  '10 MB of paragraphs': () => document(fill((at) => `<p>${sentence(30, at)}</p>`)),
};

function fill(part) {
  const parts = [];
  for (let length = 0; length < TEN_MEGABYTES; length += parts.at(-1).length + 1) parts.push(part(parts.length));
  return parts.join('\n');
}

/** Out of view, and laid out only when it comes into view: Chromium needs minutes for a paragraph of 200,000 links. */
const STYLE = '<style>article { content-visibility: auto; margin-top: 9000px }</style>';

function document(inside) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A large page</title>${STYLE}</head>
<body><article><h1>A large page</h1>${inside}</article></body></html>`;
}
