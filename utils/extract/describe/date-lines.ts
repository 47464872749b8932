import { plainLine } from '@/utils/article/text';
import { isBareDateLabel } from './date-labels';
import { isNamed } from './story-head';

const DATED = /\b(19|20)\d\d\b|\d{1,2}[:.]\d\d|\bago\b/;
const MAX_LINE = 140;
const DATE_BOX = /publish|(^|[\s_-])(date|time|dateline|timestamp|pubdate|meta|posted|updated)([\s_-]|$)|date-?time/i;

/** Lines of the story's head that only say when it appeared: they are fields of the article, not text. */
export function dateLines(head: readonly Element[]): Element[] {
  return head.filter((element) => {
    if (/^(h1|h2|figure|img|html|body)$/.test(element.localName)) return false;
    const text = plainLine(element.textContent, MAX_LINE + 10);
    if (text === '' || text.length > MAX_LINE) return false;
    if (isBareDateLabel(text)) return true;
    return (element.localName === 'time' || isNamed(element, DATE_BOX)) && DATED.test(text) && text.length < 90;
  });
}
