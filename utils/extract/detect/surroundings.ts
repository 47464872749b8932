import { allWithin, closestTo, matches, textOf } from '../snapshot/safe-dom';
import { named } from './named';
import { parentElementOf } from './roots';

/** A whole page may be in a form, or its body be named after the comments that it allows. */
const AROUND = `head, script, style, noscript, option, nav, footer, dialog, button, a, figcaption, [role=dialog], :is(aside:not(:has(p ~ p ~ p ~ p ~ p)),
  form:not(:has(p ~ p, br ~ br, table table)), ${named('comment|cookie|consent')}):not(html, body, :has(h1, article))`;
const CARD = `li, article, ${named('card|teaser|item|product|result')}`;
/** Characters of a longer text than a teaser has. */
const LONG = 900;

/** Whether a block is in a part of the page that is never its text: navigation, dialogs, comments. Keeps its answers. */
export function isAside(block: Element, known: Map<Element, boolean>): boolean {
  const passed = [];
  let answer = false;
  for (let at: Element | null = block; at !== null && !answer; at = parentElementOf(at)) {
    const before = known.get(at);
    if (before === false) break;
    passed.push(at);
    answer = before ?? matches(at, AROUND);
  }
  for (const element of passed) known.set(element, answer);
  return answer;
}

/** Whether a block is in one of several cards that each lead elsewhere by their heading. Keeps its answers. */
export function isTeaser(block: Element, known: Map<Element, boolean>): boolean {
  const card = closestTo(block, CARD);
  if (card === null) return false;
  const answer = known.get(card) ?? leadsElsewhere(card);
  known.set(card, answer);
  return answer;
}

function leadsElsewhere(card: Element): boolean {
  if ((textOf(card) ?? '').length > LONG) return false;
  return allWithin(card, ':is(h2, h3, h4) a, a :is(h2, h3, h4)').length > 0 || closestTo(card, 'a') !== null;
}
