/** Signs that one program writes so and another so. */
const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
};
/** White space, soft hyphens, and signs without a width. */
const NOTHING = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/**
 * A text without white space and with plain quotation marks and dashes, as programs that copy passages change them; and
 * where each of its characters stood.
 */
export function loosely(text: string): { readonly words: string; readonly from: (at: number) => number } {
  const kept = new Uint32Array(text.length);
  let words = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (NOTHING.test(sign)) continue;
    kept[words.length] = at;
    words += SAME[sign] ?? sign;
  }
  return { words, from: (at) => kept[at] ?? text.length };
}
