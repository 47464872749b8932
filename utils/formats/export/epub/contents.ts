import { makeNode } from '../html/make-node';
import type { BookAbout, BookChapter } from './package-document';
import { makeXml, newPage, OPS, serialise, setLanguage } from './xml';

const NCX = 'http://www.daisy.org/z3986/2005/ncx/';

/** The contents that readers show (EPUB 3.3, 7). */
export function contentsPage(about: BookAbout, heading: string, chapters: readonly BookChapter[]): string {
  const { page, body } = newPage(heading, about.lang, direction(chapters));
  const entries = chapters.map(({ href, title, lang, dir }) => {
    const link = makeNode(page, 'a', { href, dir }, title.trim() || '–');
    setLanguage(link, lang);
    return makeNode(page, 'li', {}, link);
  });
  const first = makeNode(page, 'li', {}, makeNode(page, 'a', { href: 'title.xhtml' }, about.title.trim() || '–'));
  const nav = makeNode(
    page,
    'nav',
    { id: 'toc' },
    makeNode(page, 'h1', {}, heading),
    makeNode(page, 'ol', {}, first, ...entries),
  );
  nav.setAttributeNS(OPS, 'epub:type', 'toc');
  body.append(nav);
  return serialise(page);
}

/** The same contents for readers of EPUB 2. */
export function oldContents(about: BookAbout, chapters: readonly BookChapter[]): string {
  const page = document.implementation.createDocument(NCX, 'ncx');
  const make = (name: string, attributes: Record<string, string>, ...content: (Node | string)[]) =>
    makeXml(page, NCX, name, attributes, ...content);
  page.documentElement.setAttribute('version', '2005-1');
  const entries = [{ href: 'title.xhtml', title: about.title }, ...chapters];
  page.documentElement.append(
    make('head', {}, make('meta', { name: 'dtb:uid', content: about.identifier })),
    make('docTitle', {}, make('text', {}, about.title)),
    make(
      'navMap',
      {},
      ...entries.map(({ href, title }, index) =>
        make(
          'navPoint',
          { id: `n-${index + 1}`, playOrder: String(index + 1) },
          make('navLabel', {}, make('text', {}, title.trim() || '–')),
          make('content', { src: href }),
        ),
      ),
    ),
  );
  return serialise(page);
}

/** The page that a book begins with: its name, who wrote it, its day. */
export function titlePage(about: BookAbout, authors: readonly string[], chapters: readonly BookChapter[]): string {
  const { page, body } = newPage(about.title, about.lang, direction(chapters));
  const day = new Date(about.modified).toISOString().slice(0, 10);
  const names = authors.length === 0 ? [] : [makeNode(page, 'p', {}, authors.join(', '))];
  const section = makeNode(
    page,
    'section',
    { class: 'title-page' },
    makeNode(page, 'h1', {}, about.title.trim() || '–'),
    ...names,
  );
  section.append(makeNode(page, 'p', {}, day));
  section.setAttributeNS(OPS, 'epub:type', 'titlepage');
  body.append(section);
  return serialise(page);
}

function direction(chapters: readonly BookChapter[]): 'ltr' | 'rtl' {
  return chapters.length > 0 && chapters.every(({ dir }) => dir === 'rtl') ? 'rtl' : 'ltr';
}
