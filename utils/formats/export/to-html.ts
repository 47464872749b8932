import { sanitise } from '@/utils/article/sanitise';
import type { Bundle } from '@/utils/library/bundle';
import { presentHighlights } from '@/utils/library/highlight';
import { type Description, describeBundle } from './describe-bundle';
import { dataAddress } from './html/data-address';
import { headNodes } from './html/head-nodes';
import { highlightNodes } from './html/highlight-nodes';
import { makeNode } from './html/make-node';
import { STYLE } from './html/style';
import { markHighlights } from './mark-highlights';
import type { Words } from './words';

/** Nothing runs, nothing is sent, and nothing but pictures is fetched. */
const POLICY = "default-src 'none'; img-src data: https:; style-src 'unsafe-inline'";

/**
 * An article as one HTML file that needs no other: kept pictures are in it, all others are asked for over https when
 * they come into view. Highlights are marked in the text and listed below it.
 */
export function toHtml(bundle: Bundle, words: Words): string {
  const about = describeBundle(bundle);
  // A document without a window: nothing in it loads while it is written.
  const page = document.implementation.createHTMLDocument(about.title);
  page.documentElement.setAttribute('dir', about.dir);
  if (about.lang !== '') page.documentElement.setAttribute('lang', about.lang);
  page.head.prepend(
    makeNode(page, 'meta', { charset: 'utf-8' }),
    makeNode(page, 'meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    makeNode(page, 'meta', { name: 'viewport', content: 'width=device-width' }),
    makeNode(page, 'meta', { name: 'referrer', content: 'no-referrer' }),
  );
  const highlights = presentHighlights(bundle.highlights);
  const main = makeNode(page, 'article', {});
  if (bundle.article !== null) main.append(sanitise(bundle.article.html));
  markHighlights(main, highlights);
  page.body.append(makeNode(page, 'header', {}, ...headNodes(page, about)), ...lead(page, about), main);
  page.body.append(...highlightNodes(page, highlights, words));
  settle(page, bundle);
  // As text: as an element it would be held against the walls of the page that writes it.
  const html = page.documentElement.outerHTML.replace('</head>', () => `<style>${STYLE}</style>\n</head>`);
  return `<!doctype html>\n${html}\n`;
}

function lead(page: Document, { lead }: Description): HTMLElement[] {
  if (lead === null) return [];
  const caption = [lead.caption, lead.credit].filter((part) => part !== '').join(' · ');
  const image = makeNode(page, 'img', { 'data-src': lead.src, alt: lead.alt });
  return [makeNode(page, 'figure', {}, image, ...(caption === '' ? [] : [makeNode(page, 'figcaption', {}, caption)]))];
}

function settle(page: Document, { images }: Bundle): void {
  const kept = new Map(images.map((image) => [image.src, image]));
  for (const image of page.querySelectorAll('img')) {
    const src = image.getAttribute('data-src') ?? '';
    const copy = kept.get(src);
    image.removeAttribute('data-src');
    image.setAttribute('loading', 'lazy');
    image.setAttribute('referrerpolicy', 'no-referrer');
    image.setAttribute('src', copy === undefined ? src.replace(/^http:/, 'https:') : dataAddress(copy));
  }
  for (const place of page.querySelectorAll('[data-anchor]')) {
    const name = place.getAttribute('data-anchor') ?? '';
    if (page.getElementById(name) === null) place.id = name;
    place.removeAttribute('data-anchor');
  }
  // A parser drops the first line break of a `<pre>`.
  for (const pre of page.querySelectorAll('pre')) if (pre.textContent?.startsWith('\n')) pre.prepend('\n');
}
