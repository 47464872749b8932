import { localNameOf, walkerOf } from '../snapshot/safe-dom';
import { allIn, parentElementOf, type Root } from './roots';

/** Letters of scripts without spaces between words. */
export const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

const SHOW_TEXT = 4;
/** Texts divided by line breaks alone have no paragraphs; what is around the breaks stands for them. */
const BLOCKS = 'p, pre, dd, blockquote, :is(div, section, article, td, font, span, center) > br';
const INLINE = /^(a|b|big|em|font|i|mark|small|span|strong|u)$/;
/** Length of a text from which the box around it is looked at. In scripts without spaces a line may be shorter. */
const LONG_LINE = 60;
const DENSE_LINE = 32;
const MAX_TEXTS = 15_000;

/** Paragraphs, and boxes with line breaks in them. */
export function paragraphsIn(root: Root): (Element | null)[] {
  return Array.from(allIn(root, BLOCKS), (found) => (localNameOf(found) === 'br' ? parentElementOf(found) : found));
}

/** Boxes with text right in them, for pages that do without paragraphs. */
export function boxesIn(root: Root, page: Document): (Element | null)[] {
  const boxes: (Element | null)[] = [];
  const walker = walkerOf(page, root, SHOW_TEXT);
  for (let at = 0; at < MAX_TEXTS && walker.nextNode() !== null; at++) {
    const text = walker.currentNode as Text;
    if (text.length < LONG_LINE && (text.length < DENSE_LINE || text.data.search(DENSE) < 0)) continue;
    let box = parentElementOf(text);
    for (let level = 0; level < 4 && box !== null && INLINE.test(localNameOf(box)); level++) box = parentElementOf(box);
    boxes.push(box);
  }
  return boxes;
}
