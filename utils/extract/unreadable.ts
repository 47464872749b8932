import type { ExtractionFailure } from '@/utils/article/article';
import { attributeOf, contentTypeOf, queryAll } from './snapshot/safe-dom';

const READABLE_TYPES = /^(text\/html|application\/xhtml\+xml|text\/plain|text\/markdown)$/;

/** Why this kind of document cannot hold an article; null when it can. */
export function unreadable(page: Document): ExtractionFailure | null {
  const type = contentTypeOf(page);
  if (type === 'application/pdf' || isPdfViewer(page)) return 'pdf';
  if (!READABLE_TYPES.test(type)) return 'not-html';
  if (queryAll(page, 'frameset').length > 0) return 'not-html';
  return queryAll(page, 'body *').length === 0 && queryAll(page, 'body')[0]?.textContent?.trim() === '' ? 'empty-page' : null;
}

/** Chromium shows a PDF as an HTML page that holds nothing but the viewer. */
function isPdfViewer(page: Document): boolean {
  return [...queryAll(page, 'body > embed')].some((embed) => attributeOf(embed, 'type') === 'application/pdf');
}
