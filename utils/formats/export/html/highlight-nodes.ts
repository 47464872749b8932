import { type Highlight, notesOf } from '@/utils/library/highlight';
import { isoDate } from '../iso-date';
import type { Words } from '../words';
import { makeNode } from './make-node';

/** The highlights of an article with their notes and days, as a section of their own; nothing where there are none. */
export function highlightNodes(owner: Document, highlights: readonly Highlight[], words: Words): HTMLElement[] {
  if (highlights.length === 0) return [];
  const passages = highlights.flatMap((highlight) => {
    const { quote, createdAt } = highlight;
    const lines = (text: string) =>
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => makeNode(owner, 'p', {}, line.trim()));
    const day = isoDate(createdAt).slice(0, 10);
    return [
      ...(quote === '' ? [] : [makeNode(owner, 'blockquote', {}, ...lines(quote))]),
      ...notesOf(highlight).flatMap(lines),
      ...(day === '' ? [] : [makeNode(owner, 'p', { class: 'date' }, makeNode(owner, 'time', { datetime: day }, day))]),
    ];
  });
  const title = makeNode(owner, 'h2', {}, words.highlights);
  return [makeNode(owner, 'section', { class: 'highlights' }, title, ...passages)];
}
