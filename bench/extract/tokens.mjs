/** Scripts that put no spaces between words: there a character is a token. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const ANY_SCRIPT = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}_])+`, 'gu');

/** Runs of letters, digits and underscores, as they stand. */
export function plainTokens(text) {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** The same without regard to capitals. */
export function lowerTokens(text) {
  return plainTokens(text.toLowerCase());
}

/** Words without regard to capitals, and single characters where a script has no spaces. */
export function anyTokens(text) {
  return text.toLowerCase().match(ANY_SCRIPT) ?? [];
}

/** Every run of four tokens as one; of a shorter text, all of it. */
export function shinglesOf(tokens) {
  if (tokens.length === 0) return [];
  const runs = Math.max(1, tokens.length - 3);
  return Array.from({ length: runs }, (_, at) => tokens.slice(at, at + 4).join(' '));
}
