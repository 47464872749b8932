import { isBareDateLabel } from '../describe/dates';
import { linesBelow } from '../lines';
import { drop, type Rule } from '../rule';
import { isPlaceholder, promisedAfter } from './placeholder';

const AD_LABEL =
  /^(advertisement|advertising|ad|sponsored( content)?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|reklama?|annons|реклама|広告|广告|廣告|광고|إعلان|פרסומת)( (continues|- continue reading) below)?\s*[:：]?$/iu;

/** Lines that say nothing to a reader: what announces an advertisement, a date or a text that is not there. */
export const dropLabels: Rule<Document> = (copy, { promises, trace }) => {
  for (const { element, text } of linesBelow(copy.body)) {
    if (AD_LABEL.test(text)) drop(element, 'clean', 'advertisement-label', trace);
    else if (isBareDateLabel(text)) drop(element, 'clean', 'date-label', trace);
    else if (isPlaceholder(text) && !/^(button|a|option|pre|code)$/.test(element.localName)) {
      const before = promisedAfter(element, text);
      if (before !== '') promises.push(before);
      drop(element, 'clean', 'placeholder', trace);
    }
  }
};
