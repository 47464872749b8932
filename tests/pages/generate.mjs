/** Makes the pages that are too big to keep as files. Everything is deterministic: the same arguments, the same page. */

const ADJECTIVES =
  'quiet narrow patient copper distant early borrowed wooden northern careful empty salt-stained crooked winter generous slow'.split(
    ' ',
  );
const NOUNS =
  'harbour ledger lantern orchard stair tower kettle bridge river meadow cellar signal gate bell ferry window attic valley clock garden'.split(
    ' ',
  );
const PEOPLE =
  'the gardener, the ferryman, her neighbour, the clerk, a visitor, the schoolmistress, the baker, my uncle, the surveyor'.split(
    ', ',
  );
const VERBS =
  'remembered, repaired, described, carried, measured, admired, forgot, inherited, painted, counted, defended, sketched'.split(
    ', ',
  );
const TIMES =
  'before breakfast, in the second week of autumn, after the rain, on most evenings, that year, at low water, by lamplight'.split(
    ', ',
  );
const ENDINGS = [
  'and nobody thought it strange',
  'as if there were all the time in the world',
  'though it was never spoken of again',
  'which is how such things begin',
  'and wrote the date beside it in pencil',
  'because the weather allowed it',
];

/** @param {number} seed @returns {() => number} numbers from 0 up to 1, always the same for the same seed */
function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A writer of endless prose. @param {number} seed */
function writer(seed) {
  const roll = dice(seed);
  const pick = (list) => list[Math.floor(roll() * list.length)];
  const thing = () => `the ${pick(ADJECTIVES)} ${pick(NOUNS)}`;
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const sentence = () => {
    const kind = roll();
    if (kind < 0.4) return `${capital(pick(TIMES))}, ${pick(PEOPLE)} ${pick(VERBS)} ${thing()}, ${pick(ENDINGS)}.`;
    if (kind < 0.8) return `${capital(pick(PEOPLE))} ${pick(VERBS)} ${thing()} beside ${thing()}, ${pick(ENDINGS)}.`;
    return `Nobody ${pick(VERBS)} ${thing()}.`;
  };
  const paragraph = () => Array.from({ length: 3 + Math.floor(roll() * 4) }, sentence).join(' ');
  return { roll, sentence, paragraph, phrase: () => capital(thing()) };
}

/** @param {string} title @param {string} main @param {string} [head] */
const page = (title, main, head = '') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}</head>
<body>
${main}
</body>
</html>
`;

/**
 * A realistic article of about so many words, with a page around it.
 * @param {{ words: number, seed?: number }} options
 * @returns {string}
 */
export function article({ words, seed = 1 }) {
  const { roll, sentence, paragraph, phrase } = writer(seed);
  const title = `${phrase()} and ${phrase().toLowerCase()}`;
  const standfirst = sentence();
  const blocks = [];
  let written = 0;
  const add = (text, markup = `<p>${text}</p>`) => {
    blocks.push(markup);
    written += text.split(' ').length;
  };
  while (written < words) {
    const turn = blocks.length % 14;
    if (turn === 6) add(phrase(), `<h2>${phrase()}</h2>`);
    else if (turn === 9 && roll() < 0.6) {
      const items = [sentence(), sentence(), sentence()];
      add(items.join(' '), `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
    } else if (turn === 11) {
      const caption = sentence();
      const source = `picture-${blocks.length}.jpg`;
      add(
        caption,
        `<figure><img src="${source}" width="1200" height="675" alt="${phrase()}"><figcaption>${caption}</figcaption></figure>`,
      );
    } else if (turn === 13) {
      const quotation = paragraph();
      add(quotation, `<blockquote><p>${quotation}</p></blockquote>`);
    } else {
      const text = paragraph();
      const linked = roll() < 0.3 ? text.replace(/the (\w+ \w+)/, '<a href="/topics/$1">the $1</a>') : text;
      add(text, `<p>${linked}</p>`);
    }
    if (turn === 4) blocks.push('<div class="ad-slot"><span class="ad-label">Advertisement</span></div>');
  }
  const list = (count, name) =>
    Array.from({ length: count }, (_, at) => `<li><a href="/${name}/${at}">${phrase()}</a></li>`).join('');
  const comments = Array.from(
    { length: 12 },
    (_, at) => `<div class="comment"><b>reader ${at}</b><p>${sentence()}</p></div>`,
  ).join('\n');
  const about = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description: standfirst,
    datePublished: '2025-03-01T08:00:00Z',
    author: { '@type': 'Person', name: 'Robin Ashgrove' },
    publisher: { '@type': 'Organization', name: 'The Long Review' },
  };
  return page(
    title,
    `<header class="site"><a href="/">The Long Review</a><nav><ul>${list(12, 'section')}</ul></nav></header>
<div class="layout">
<main>
<article class="post">
<h1>${title}</h1>
<p class="standfirst">${standfirst}</p>
<p class="byline">By <a rel="author" href="/writers/ashgrove">Robin Ashgrove</a>, <time datetime="2025-03-01">1 March 2025</time></p>
<div class="share"><a href="#a">Share</a><a href="#b">Post</a></div>
<div class="post-body">
${blocks.join('\n')}
</div>
</article>
<section id="comments" class="comments"><h2>Comments</h2>
${comments}
</section>
</main>
<aside class="sidebar"><h2>Most read</h2><ol>${list(10, 'popular')}</ol></aside>
</div>
<footer class="site"><ul>${list(16, 'about')}</ul></footer>`,
    `<meta name="author" content="Robin Ashgrove">
<meta property="og:site_name" content="The Long Review">
<meta property="og:title" content="${title}">
<meta property="og:image" content="picture-11.jpg">
<script type="application/ld+json">${JSON.stringify(about)}</script>
`,
  );
}

/** The seven paragraphs that each big hostile page must still give to its reader. */
function wholeArticle(title) {
  const { paragraph } = writer(7);
  const text = Array.from({ length: 7 }, () => `<p>${paragraph()}</p>`).join('\n');
  return `<article><h1>${title}</h1>
<p>This article stands beside something very large, and it is meant to be read all the same.</p>
${text}
<p>This is the last sentence of the article that stands beside something very large.</p></article>`;
}

/**
 * Many chains of nested elements in plain HTML, inside the article: 50 chains of 400 keep a naive extraction busy for
 * five seconds and more. (Beside the article they would be dropped before they cost anything.)
 */
export function deepHtml({ chains = 50, depth = 400 } = {}) {
  const chain = `${'<div>'.repeat(depth)}<p>A sentence at the bottom of a well.</p>${'</div>'.repeat(depth)}`;
  const title = 'A House of Many Cellars';
  return page(title, wholeArticle(title).replace('</article>', `${`${chain}\n`.repeat(chains)}</article>`));
}

/** So many elements side by side that every walk over the page is long. */
export function wide({ elements = 250_000 } = {}) {
  const title = 'The Field with Too Many Gates';
  const row = `<div class="row">${'<i></i>'.repeat(99)}</div>\n`;
  return page(title, `${wholeArticle(title)}\n<section>\n${row.repeat(Math.ceil(elements / 100))}</section>`);
}

/** An article in which a single text node weighs ten megabytes. */
export function hugeText({ megabytes = 10 } = {}) {
  const { paragraph } = writer(11);
  const block = Array.from({ length: 60 }, paragraph).join(' ');
  const text = `${block} `.repeat(Math.ceil((megabytes * 1_000_000) / (block.length + 1)));
  const title = 'A Sentence That Would Not Stop';
  return page(title, wholeArticle(title).replace('</article>', `<p>${text}</p></article>`));
}

/** A title of 200,000 characters, 1,000 authors, JSON-LD 5,000 levels deep and JSON-LD of five megabytes. */
export function endlessTitle() {
  const name = 'The Title That Went On';
  const title = `${name}${' and on'.repeat(Math.ceil((200_000 - name.length) / 7))}`;
  const authors = Array.from({ length: 1_000 }, (_, at) => ({ '@type': 'Person', name: `Author Number ${at + 1}` }));
  const about = { '@context': 'https://schema.org', '@type': 'Article', headline: title, author: authors };
  const deep = `{"@type":"Article","headline":"Deep","isPartOf":${'{"isPartOf":'.repeat(5_000)}1${'}'.repeat(5_000)}}`;
  const big = { '@type': 'Article', headline: 'Big', articleBody: 'All of this is one field. '.repeat(193_000) };
  const head = [JSON.stringify(about), deep, JSON.stringify(big)]
    .map((json) => `<script type="application/ld+json">${json}</script>\n`)
    .join('');
  return page(title, wholeArticle(name), head);
}
