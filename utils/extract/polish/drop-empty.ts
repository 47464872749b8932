import { hasText } from '../has-text';
import { drop, type Rule } from '../rule';

const MEDIA = 'img, hr, br, td, th, table';

/** Links, paragraphs, boxes and headings that hold nothing. Innermost first, so that boxes of empty boxes go too. */
export const dropEmpty: Rule<Element> = (body, { trace }) => {
  const boxes = [
    ...body.querySelectorAll(
      'a, p, div, section, h2, h3, h4, h5, h6, figure, figcaption, ul, ol, li, blockquote, header, footer',
    ),
  ];
  for (const box of boxes.reverse()) {
    if (hasText(box) || box.querySelector(MEDIA) !== null || box.closest('pre') !== null) continue;
    if (box.hasAttribute('data-anchor')) continue;
    drop(box, 'polish', 'drop-empty', trace);
  }
};
