import { isByline, isDate, isTitle } from './metadata-score.mjs';
import { f1Of } from './overlap.mjs';
import { scoreStructure } from './structure-score.mjs';
import { evened, treeOf } from './text.mjs';
import { scoreText } from './text-score.mjs';

/**
 * What one reader's answer to one page is worth: numbers only, nothing of the page. What the page's gold says nothing
 * about is left open.
 *
 * @param {object} page
 * @param {{ title?: string, byline?: string, published?: string, content?: string | null, detected?: boolean,
 *   grade?: string, error?: string, late?: boolean }} answer
 */
export function scorePage(page, answer) {
  const { gold } = page;
  const tree = answer.content == null ? null : treeOf(answer.content);
  const text = scoreText(page, tree);
  return {
    id: page.id,
    type: page.type,
    lang: page.lang,
    thrown: answer.error !== undefined,
    late: answer.late === true,
    empty: tree === null,
    detected: answer.detected,
    grade: answer.grade,
    text,
    f1: f1Of(text),
    title: gold.title ? isTitle(answer.title, gold.title) : undefined,
    ...scoreAuthors(gold, answer),
    date: gold.date ? isDate(answer.published, gold.date) : undefined,
    ...scoreStructure(gold, tree),
  };
}

function scoreAuthors({ authors, hasMeta }, { byline }) {
  if (authors?.length > 0) return { author: isByline(byline, authors) ?? undefined };
  return hasMeta ? { invented: evened(byline) !== '' } : {};
}
