import { sanitise } from '@/utils/article/sanitise';
import type { Bundle } from '@/utils/library/bundle';
import { presentHighlights } from '@/utils/library/highlight';
import { describeBundle } from '../describe-bundle';
import { findNotes } from '../find-notes';
import { headNodes } from '../html/head-nodes';
import { highlightNodes } from '../html/highlight-nodes';
import { makeNode } from '../html/make-node';
import { markHighlights } from '../mark-highlights';
import type { Words } from '../words';
import { bookAddress, copyBody } from './copy-body';
import { type BookPicture, bookPictures } from './pictures';
import { FLOW, type Scene } from './scene';
import { newPage, serialise } from './xml';

/** An article as a file of a book, with what the book must say of it. */
export interface Chapter {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly hasMath: boolean;
  readonly xhtml: string;
  /** The pictures that are in it. */
  readonly pictures: readonly BookPicture[];
}

/** Writes an article as a chapter: head, lead picture, text, highlights. */
export async function writeChapter(bundle: Bundle, words: Words): Promise<Chapter> {
  const about = describeBundle(bundle);
  const kept = await bookPictures(bundle.images);
  const used = new Map<string, BookPicture>();
  const { page, body } = newPage(about.title, about.lang, about.dir);
  const fragment = sanitise(bundle.article?.html ?? '');
  const highlights = presentHighlights(bundle.highlights);
  markHighlights(fragment, highlights);
  const notes = findNotes(fragment);
  const scene: Scene = {
    page,
    picture: (src) => {
      const picture = kept.get(src);
      if (picture !== undefined) used.set(picture.href, picture);
      return picture?.href ?? '';
    },
    references: new Set(notes.flatMap(({ references }) => references)),
    notes: new Set(notes.map(({ note }) => note)),
    ids: new Set(),
  };
  body.append(makeNode(page, 'header', {}, ...headNodes(page, about)));
  copyBody(lead(about.lead), body, scene, FLOW);
  copyBody(fragment.childNodes, body, scene, FLOW);
  body.append(...highlightNodes(page, highlights, words));
  settleLinks(body, scene.ids);
  return {
    title: about.title,
    lang: about.lang,
    dir: about.dir,
    hasMath: body.getElementsByTagName('math').length > 0,
    xhtml: serialise(page),
    pictures: [...used.values()],
  };
}

function lead(picture: ReturnType<typeof describeBundle>['lead']): Element[] {
  if (picture === null) return [];
  const caption = [picture.caption, picture.credit].filter((part) => part !== '').join(' · ');
  const image = makeNode(document, 'img', { 'data-src': picture.src, alt: picture.alt });
  return [
    makeNode(document, 'figure', {}, image, ...(caption === '' ? [] : [makeNode(document, 'figcaption', {}, caption)])),
  ];
}

/** Links to places that the chapter does not have lead nowhere; the head's own are written as a book may say them. */
function settleLinks(body: HTMLElement, ids: ReadonlySet<string>): void {
  for (const link of body.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) {
      if (!ids.has(href.slice(1))) link.removeAttribute('href');
    } else {
      const address = bookAddress(href);
      if (address === '') link.removeAttribute('href');
      else link.setAttribute('href', address);
    }
    if (!link.hasAttribute('href')) link.removeAttribute('epub:type');
  }
}
