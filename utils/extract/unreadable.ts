import type { ExtractionFailure } from '@/utils/article/article';
import { attributeOf, contentTypeOf, queryAll } from './snapshot/safe-dom';

const READABLE_TYPES = /^(text\/html|application\/xhtml\+xml|text\/plain|text\/markdown)$/;

/** Why this kind of document cannot hold an article; null when it can. */
export function unreadable(page: Document): ExtractionFailure | null {
  const type = contentTypeOf(page);
  if (type === 'application/pdf' || isPdfViewer(page)) return 'pdf';
  if (!READABLE_TYPES.test(type)) return 'not-html';
  if (queryAll(page, 'frameset').length > 0 || isMarkup(page, type)) return 'not-html';
  return queryAll(page, 'body > *').length === 0 && queryAll(page, 'body')[0]?.textContent?.trim() === ''
    ? 'empty-page'
    : null;
}

/** Chromium calls feeds of some types plain text. */
function isMarkup(page: Document, type: string): boolean {
  return (
    type === 'text/plain' && /^\s*<(\?xml|rss|feed)\b/.test(queryAll(page, 'body')[0]?.textContent?.slice(0, 200) ?? '')
  );
}

/** Chromium shows a PDF as an HTML page that holds nothing but the viewer. */
function isPdfViewer(page: Document): boolean {
  return [...queryAll(page, 'body > embed')].some((embed) => attributeOf(embed, 'type') === 'application/pdf');
}
