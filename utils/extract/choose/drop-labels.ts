import { isPlaceholder, promisedAfter } from '../clean/placeholder';
import { isBareDateLabel } from '../describe/date-labels';
import type { Context } from '../rule';
import type { Block } from './blocks';

const LONGEST = 80;
/** What these say is said of what is below or beside them. */
const NAMES = /^(h[1-6]|dt|th|caption|figcaption|summary)$/;
const AD_LABEL =
  /^(advertisement|advertising|ad|sponsored( content)?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|reklama?|annons|реклама|広告|广告|廣告|광고|إعلان|פרסומת)( (continues|- continue reading) below)?\s*[:：]?$/iu;

/**
 * Removes the blocks that say nothing to a reader: what announces an advertisement, a date or a text that is not there.
 * @returns the others
 */
export function dropLabels(blocks: readonly Block[], context: Context): Block[] {
  return blocks.filter(({ element, text }) => {
    const rule = text.length > LONGEST ? null : ruleFor(element, text, context);
    if (rule === null) return true;
    context.trace('clean', rule, element);
    element.remove();
    return false;
  });
}

function ruleFor(element: Element, text: string, { promises }: Context): string | null {
  if (AD_LABEL.test(text)) return 'advertisement-label';
  if (NAMES.test(element.localName) && !/(…|\.\.)$/.test(text)) return null;
  if (isBareDateLabel(text)) return 'date-label';
  if (!isPlaceholder(text) || element.querySelector('button, a, option, pre, code') !== null) return null;
  const before = promisedAfter(element, text);
  if (before !== '') promises.push(before);
  return 'placeholder';
}
