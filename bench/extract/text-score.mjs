import { f1Of, f1OfMeans, f1OfSums, mean, overlap } from './overlap.mjs';
import { evened, textOf } from './text.mjs';
import { anyTokens, lowerTokens, plainTokens, shinglesOf } from './tokens.mjs';

/** The ways of counting. `score` weighs one page, `all` many of them: counts in, F1 out. */
// Texts that people marked mostly leave captions out, which a reading view keeps.
const SHINGLES = { score: shingleScore, all: f1OfMeans, captions: false };
const WORDS = { score: wordScore, all: (pages) => mean(pages.map(f1Of)) };
const SEGMENTS = { score: segmentScore, all: f1OfSums };

/** Each corpus is counted as those count who made it, so that figures can be held against published ones. */
const WAYS = {
  aeb: { ...SHINGLES, tokens: plainTokens },
  news4k: { ...SHINGLES, tokens: plainTokens },
  wcxb: WORDS,
  traf: SEGMENTS,
};

/** How a corpus is counted. */
export function wayOf(corpus) {
  return WAYS[corpus] ?? { ...SHINGLES, tokens: anyTokens };
}

/**
 * The counts of one page: how much of the expected text was found, how much else.
 *
 * @param {object} page
 * @param {object | null} tree of what was found, null for nothing
 */
export function scoreText({ corpus, gold }, tree) {
  const way = wayOf(corpus);
  return way.score(tree && textOf(tree, { captions: way.captions ?? true }), gold, way);
}

/** Where part of a text is optional, the better of both readings counts. */
function shingleScore(text, gold, { tokens }) {
  const found = shinglesOf(tokens(text ?? ''));
  const [whole, required = whole] = [gold.text, gold.textRequired]
    .filter((expected) => expected != null)
    .map((expected) => overlap(found, shinglesOf(tokens(expected))));
  return f1Of(required) > f1Of(whole) ? required : whole;
}

function wordScore(text, gold) {
  return overlap(lowerTokens(text ?? ''), lowerTokens(gold.text));
}

/** Pieces of text that must be there and pieces that must not. */
function segmentScore(text, gold) {
  const even = evened(text);
  const there = (pieces) => (text === null ? [] : pieces.filter((piece) => even.includes(evened(piece)))).length;
  const met = there(gold.with);
  return { met, extra: there(gold.without), missing: gold.with.length - met };
}
