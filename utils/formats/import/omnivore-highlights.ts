import type { ToldHighlight } from './take';

/**
 * Highlights of one article as Omnivore writes them in Markdown: each a block that begins with ">", and below it, after
 * an empty line, its labels and its note. A note that stands before any quote is the article's.
 */
export function omnivoreHighlights(markdown: string): ToldHighlight[] {
  const highlights: { quote: string; note: string }[] = [];
  for (const block of markdown.split(/\r?\n[ \t]*\r?\n/)) {
    const text = block.trim();
    const last = highlights.at(-1);
    if (text.startsWith('>')) highlights.push({ quote: text.replace(/^>[ \t]?/gm, ''), note: '' });
    else if (last === undefined) highlights.push({ quote: '', note: text });
    else last.note = `${last.note}\n${text}`.trim();
  }
  return highlights;
}
