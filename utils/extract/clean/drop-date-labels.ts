import { plainLine } from '@/utils/article/text';
import { isBareDateLabel } from '../describe/dates';
import { drop, type Rule } from '../rule';

/** "Published on:" without a date is a label that a script was to complete. */
export const dropDateLabels: Rule<Document> = (copy, { trace }) => {
  for (const line of copy.querySelectorAll('p, div, span, time, small, li, dt')) {
    const text = line.textContent ?? '';
    if (text.length > 60 || line.querySelector('img') !== null) continue;
    if (isBareDateLabel(plainLine(text, 60))) drop(line, 'clean', 'drop-date-labels', trace);
  }
};
