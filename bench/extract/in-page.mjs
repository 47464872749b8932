/**
 * What runs inside of a page, be it of jsdom or of Chromium: these functions travel as text, so each stands alone. None
 * but the last changes the page.
 */

function readWithLectern(url) {
  const { detector, lectern } = globalThis;
  const detected = detector.detect(document);
  const { ok, article } = lectern.extract(document, url);
  return { detected, article: ok ? article : null };
}

function readWithReadability() {
  const { readability, readerable } = globalThis;
  const detected = readerable.default(document);
  const article = new readability.default(document.cloneNode(true)).parse();
  return { detected, article: article && { ...article, textContent: undefined } };
}

/** Nothing is asked of other servers: everybody reads the same page and nothing else. */
function readWithDefuddle(url) {
  const { Defuddle } = globalThis.defuddle.default;
  const { title, author, published, content } = new Defuddle(document, { url, useAsync: false }).parse();
  return { article: { title, author, published, content } };
}

/** In the order in which they may read a page: Defuddle takes things out of it. */
export const READERS = {
  lectern: readWithLectern,
  readability: readWithReadability,
  defuddle: readWithDefuddle,
};

/** Our reading, with everything that rules told of themselves. */
export function readAndListen(url) {
  const told = [];
  const trace = (stage, rule, node) =>
    told.push({ stage, rule, node: node.nodeName.toLowerCase(), text: node.textContent ?? '' });
  const { ok, article } = globalThis.lectern.extract(document, url, { trace });
  return { article: ok ? article : null, told };
}

/** Milliseconds of our whole extraction and of bare Readability: in turns, after a warm-up, the best of three each. */
export function timeBoth(url) {
  const { lectern, readability } = globalThis;
  const time = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const both = () => ({
    ours: time(() => lectern.extract(document, url)),
    bare: time(() => new readability.default(document.cloneNode(true)).parse()),
  });
  both();
  const rounds = [both(), both(), both()];
  const best = (name) => Math.min(...rounds.map((round) => round[name]));
  return { ours: best('ours'), bare: best('bare') };
}
