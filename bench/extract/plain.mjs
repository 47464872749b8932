import { evened } from './text.mjs';

const SHAPES = [
  [/[\u2018-\u201b`\u00b4]/g, "'"],
  [/[\u201c-\u201e\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u200b-\u200f\ufeff\u00ad]/g, ''],
];

/** A text without regard to capitals and to the shape of quotation marks, dashes and dots. */
export function plain(text) {
  const lower = (text ?? '').normalize('NFKC').toLowerCase();
  return evened(SHAPES.reduce((result, [shape, simple]) => result.replace(shape, simple), lower));
}

/** Letters and digits alone, with single spaces between words. */
export function bare(text) {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
