import type { Context, Rule } from '../rule';
import { dropAdvertisements } from './drop-advertisements';
import { dropDialogs } from './drop-dialogs';
import { dropLabels } from './drop-labels';
import { dropPrompts } from './drop-prompts';
import { keepEmbeds } from './keep-embeds';
import { keepMath } from './keep-math';
import { liftFields } from './lift-fields';
import { settleImages } from './settle-images';

/**
 * In order: what is shown as a field leaves the text first, so that no later rule judges it; labels before the
 * rules that remove their surroundings; pictures, embeds and formulas last, on what is left.
 */
const RULES: readonly Rule<Document>[] = [
  liftFields,
  dropLabels,
  dropDialogs,
  dropAdvertisements,
  dropPrompts,
  settleImages,
  keepEmbeds,
  keepMath,
];

/** Mends in the copy what would mislead the search for the article. */
export function clean(copy: Document, context: Context): void {
  for (const rule of RULES) rule(copy, context);
}
