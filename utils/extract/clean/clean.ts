import type { Context, Rule } from '../rule';
import { dropAdvertisements } from './drop-advertisements';
import { dropDialogs } from './drop-dialogs';
import { dropPrompts } from './drop-prompts';
import { keepEmbeds } from './keep-embeds';
import { keepMath } from './keep-math';
import { keepQuestions } from './keep-questions';
import { liftFields } from './lift-fields';
import { openNoscript } from './open-noscript';
import { settleCode } from './settle-code';
import { settleFigures } from './settle-figures';
import { settleHeadings } from './settle-headings';
import { settleImages } from './settle-images';

/**
 * In order: all that is text is there to be judged; what is shown as a field leaves the text, so that no later rule
 * judges it; pictures, embeds and formulas last, on what is left.
 */
const RULES: readonly Rule<Document>[] = [
  openNoscript,
  settleCode,
  liftFields,
  settleHeadings,
  keepQuestions,
  dropDialogs,
  dropAdvertisements,
  dropPrompts,
  settleImages,
  settleFigures,
  keepEmbeds,
  keepMath,
];

/** Mends in the copy what would mislead the search for the article. */
export function clean(copy: Document, context: Context): void {
  for (const rule of RULES) rule(copy, context);
}
