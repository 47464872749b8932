/** Characters that change how text around them is shown (bidi overrides, zero width, soft hyphens, controls). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** One line of plain text: white space folded, invisible characters removed, cut at `max` characters with an ellipsis. */
export function plainLine(value: unknown, max = 1000): string {
  if (typeof value !== 'string') return '';
  const line = value
    .slice(0, max * 4)
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
  // Not in the middle of a character that takes two places.
  return line.length <= max ? line : `${line.slice(0, max - 1).replace(/[\s\ud800-\udbff]+$/, '')}…`;
}

/** Characters of punctuation that the shorter of two texts may lack. */
const SLACK = 40;

/** The same words: case, punctuation and white space ignored. */
export function sameWords(a: string, b: string): boolean {
  // Folding changes a text's length by little: what is so much longer need not be folded.
  if (a === '' || a.length > 2 * b.length + SLACK || b.length > 2 * a.length + SLACK) return false;
  return foldWords(a) === foldWords(b);
}

/** Letters and digits in lower case with single spaces, for comparing. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
