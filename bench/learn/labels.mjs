import { evened } from '../extract/text.mjs';
import { anyTokens } from '../extract/tokens.mjs';

/** Share of its runs of three words that a block has to have in common with the gold text. */
const ALIKE = 0.6;
/** What a page without an article of its own teaches counts less. */
const KINDS = { service: 0.25, product: 0.25, collection: 0.25, listing: 0.25 };
/** How much of what is neither article nor taken by the engine counts to the size of a page: it is most of some pages. */
const AROUND = 0.2;

/**
 * For each block of a page whether it is part of the text that people marked, and how much that counts. Captions do
 * not count: the view shows them as captions, and texts that people marked mostly leave them out. Every page weighs about
 * the same, however long it is.
 *
 * @param {{ gold: object, type: string }} page
 * @param {{ text: string, isCaption: boolean, wasIn: boolean }[]} blocks
 * @returns {{ label: number, weight: number }[]}
 */
export function labelsOf({ gold, type }, blocks) {
  const labels = gold.text === undefined ? bySegments(gold, blocks) : byText(gold.text, blocks);
  const part = (label, at) => (label || blocks[at].wasIn ? 1 : AROUND);
  const sum = labels.reduce((all, { label, weight }, at) => all + weight * part(label, at), 0) || 1;
  return labels.map(({ label, weight }) => ({ label, weight: (weight / sum) * (KINDS[type] ?? 1) }));
}

function byText(gold, blocks) {
  const known = knownOf(gold);
  return blocks.map(({ text, isCaption }) => {
    const words = anyTokens(text);
    return { label: isIn(words, known) ? 1 : 0, weight: isCaption ? 0 : words.length + 3 };
  });
}

function knownOf(gold) {
  const words = anyTokens(gold);
  return {
    runs: new Set(runsOf(words)),
    lines: new Set(gold.split(/\n+/).map((line) => anyTokens(line).join(' '))),
    whole: ` ${words.join(' ')} `,
  };
}

/** A short line has to stand there as it is, a shorter one as a line of its own. */
function isIn(words, { runs, lines, whole }) {
  if (words.length < 4) return lines.has(words.join(' '));
  if (words.length < 8) return whole.includes(` ${words.join(' ')} `);
  const own = runsOf(words);
  return own.filter((run) => runs.has(run)).length >= ALIKE * own.length;
}

function runsOf(words) {
  return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
}

/** Where people marked only some passages that belong and some that do not, the rest teaches nothing. */
function bySegments(gold, blocks) {
  const [belongs, foreign] = [gold.with, gold.without].map((segments) => segments.map(evened));
  const touches = (text, segments) =>
    segments.some((segment) => text.includes(segment) || (text.length >= 25 && segment.includes(text)));
  return blocks.map(({ text, isCaption }) => {
    const label = touches(text, belongs) ? 1 : 0;
    return { label, weight: !isCaption && (label || touches(text, foreign)) ? 1 : 0 };
  });
}
