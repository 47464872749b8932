import { sanitise } from '@/utils/article/sanitise';
import type { Bundle } from '@/utils/library/bundle';
import { type Highlight, notesOf, presentHighlights } from '@/utils/library/highlight';
import { describeBundle } from './describe-bundle';
import { findNotes } from './find-notes';
import { isoDate } from './iso-date';
import { writeBlocks } from './text/write-blocks';
import type { Words } from './words';

/** An article as plain text: title, what is known of it, paragraphs with empty lines between, highlights at the end. */
export function toText(bundle: Bundle, words: Words): string {
  const highlights = presentHighlights(bundle.highlights);
  const notes = highlights.length === 0 ? [] : [words.highlights, ...highlights.map(highlightText)];
  return `${[...head(bundle), ...body(bundle), ...notes].join('\n\n')}\n`;
}

function head(bundle: Bundle): string[] {
  const { title, standfirst, authors, site, published, url, lead } = describeBundle(bundle);
  const about = [authors.map(({ name }) => name).join(', '), site, published.slice(0, 10)];
  const source = [about.filter((part) => part !== '').join(' · '), url].filter((line) => line !== '').join('\n');
  const picture = lead === null ? '' : [lead.caption, lead.credit].filter((part) => part !== '').join(' · ');
  return [title, standfirst, source, picture].filter((part) => part !== '');
}

function body({ article }: Bundle): string[] {
  if (article === null) return [];
  const fragment = sanitise(article.html);
  findNotes(fragment).forEach(({ note, references, backLinks }, index) => {
    for (const link of backLinks) link.remove();
    for (const reference of references) reference.replaceChildren(`[${index + 1}]`);
    // In a numbered list it is numbered already.
    if (note.parentElement?.localName !== 'ol') note.prepend(`[${index + 1}] `);
  });
  return writeBlocks(fragment);
}

function highlightText(highlight: Highlight): string {
  const set = (text: string) => text.trim().replace(/^(?=.)/gm, '    ');
  const notes = notesOf(highlight).map((note) => note.trim());
  return [set(highlight.quote), ...notes, isoDate(highlight.createdAt).slice(0, 10)]
    .filter((line) => line !== '')
    .join('\n');
}
