import { answerOf, readingView } from './answers.mjs';
import { readAndListen } from './in-page.mjs';
import { compile, openInJsdom } from './jsdom-page.mjs';
import { overlap, recallOf } from './overlap.mjs';
import { scorePage } from './page-score.mjs';
import { bare } from './plain.mjs';
import { textOf, treeOf } from './text.mjs';
import { anyTokens, shinglesOf } from './tokens.mjs';

/** A line of which less is found on the other side is missing there. */
const ENOUGH = 0.75;

/**
 * One page for a developer: what the gold has and we have not, what we have and the gold has not, and which rule
 * touched it.
 */
export async function explainPage(page, scripts) {
  const open = await openInJsdom(page, compile(scripts));
  const { article, told } = open.call(readAndListen, page.url);
  open.close();
  const view = article === null ? '' : readingView(article);
  const ours = textOf(treeOf(view)).split('\n');
  const { with: must = [], without: mustNot = [], text } = page.gold;
  const gold = text === undefined ? must : text.split('\n').filter((line) => line.trim() !== '');
  const { f1 } = scorePage(page, answerOf('lectern', { article, detected: undefined }));
  return [
    `${page.url}\nF1 ${f1.toFixed(3)}, ${article?.verdict.grade ?? 'nothing found'}`,
    `title: ${article?.title}\nwanted: ${page.gold.title ?? '–'}`,
    section('Missing', missingIn(gold, ours), told),
    text === undefined
      ? section(
          'Not wanted',
          mustNot.filter((piece) => ours.some((line) => line.includes(piece))),
          told,
        )
      : section('Extra', missingIn(ours, gold), told),
    `\nRules:\n${told.map(line).join('\n')}`,
  ].join('\n');
}

function missingIn(lines, others) {
  const there = new Set(others.length === 0 ? [] : shinglesOf(anyTokens(others.join('\n'))));
  const all = bare(others.join('\n'));
  return lines.filter((one) => {
    const shingles = shinglesOf(anyTokens(one));
    const found = shingles.filter((shingle) => there.has(shingle));
    return recallOf(overlap(found, shingles)) < ENOUGH && !all.includes(bare(one));
  });
}

function section(title, lines, told) {
  const blamed = lines.map((text) => {
    const { stage, rule } = told.find((one) => bare(one.text).includes(bare(text))) ?? {};
    return `  ${rule === undefined ? '' : `[${stage}: ${rule}] `}${text}`;
  });
  return `\n${title}:\n${blamed.join('\n')}`;
}

function line({ stage, rule, node, text }) {
  return `  ${stage}: ${rule} <${node}> ${text.replace(/\s+/g, ' ').trim().slice(0, 80)}`;
}
