import type { Context, Rule } from '../rule';
import { dropEmpty } from './drop-empty';
import { dropRepeated } from './drop-repeated';
import { keepAnchors } from './keep-anchors';
import { keepCodeLanguage } from './keep-code-language';
import { lowerHeadings } from './lower-headings';
import { openCards } from './open-cards';
import { openLayoutTables } from './open-layout-tables';
import { raiseHeadings } from './raise-headings';

/**
 * In order: what tables only lay out is text like any other; repeated parts go before headings change their level, and
 * empty boxes when all else has gone.
 */
const RULES: readonly Rule<Element>[] = [
  openCards,
  openLayoutTables,
  dropRepeated,
  raiseHeadings,
  lowerHeadings,
  keepAnchors,
  keepCodeLanguage,
  dropEmpty,
];

/** Puts the found article into the form a reading view wants. */
export function polish(body: Element, context: Context): void {
  for (const rule of RULES) rule(body, context);
}
