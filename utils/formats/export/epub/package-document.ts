import { bookLanguage, makeXml, serialise } from './xml';

/** What a book says of itself. */
export interface BookAbout {
  readonly title: string;
  /** BCP 47 tag of the book, or ''. */
  readonly lang: string;
  /** What tells it from all others, for ever: "urn:uuid:…". */
  readonly identifier: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** A file of a book. */
export interface BookItem {
  readonly href: string;
  readonly type: string;
  readonly properties?: string;
}

/** A chapter's entry in the contents. */
export interface BookChapter extends BookItem {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const OPF = 'http://www.idpf.org/2007/opf';
const DC = 'http://purl.org/dc/elements/1.1/';

/** The package document (EPUB 3.3, 5): what the book is, which files it has, and their order. */
export function packageDocument(
  about: BookAbout,
  chapters: readonly BookChapter[],
  others: readonly BookItem[],
  facts: { readonly authors: readonly string[]; readonly source: string; readonly cover: string },
): string {
  const page = document.implementation.createDocument(OPF, 'package');
  const make = (name: string, attributes: Record<string, string>, ...content: (Node | string)[]) =>
    makeXml(page, OPF, name, attributes, ...content);
  const tell = (name: string, text: string, attributes: Record<string, string> = {}) =>
    text.trim() === '' ? [] : [makeXml(page, DC, `dc:${name}`, attributes, text)];
  const root = page.documentElement;
  root.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:dc', DC);
  root.setAttribute('version', '3.0');
  root.setAttribute('unique-identifier', 'book-id');
  const modified = new Date(about.modified).toISOString().replace(/\.\d+Z$/, 'Z');
  const metadata = make(
    'metadata',
    {},
    ...tell('identifier', about.identifier, { id: 'book-id' }),
    ...tell('title', about.title.trim() || '–'),
    ...languagesOf(about, chapters).flatMap((lang) => tell('language', lang)),
    ...facts.authors.flatMap((author) => tell('creator', author)),
    ...tell('source', facts.source),
    make('meta', { property: 'dcterms:modified' }, modified),
    // Readers of EPUB 2 know the cover by this alone.
    ...(facts.cover === '' ? [] : [make('meta', { name: 'cover', content: itemId(facts.cover) })]),
  );
  const items = [...others, ...chapters];
  const manifest = make(
    'manifest',
    {},
    ...items.map(({ href, type, properties = '' }) =>
      make('item', { id: itemId(href), href, 'media-type': type, properties }),
    ),
  );
  const isBackward = chapters.length > 0 && chapters.every(({ dir }) => dir === 'rtl');
  const spine = make(
    'spine',
    { toc: itemId('contents.ncx'), 'page-progression-direction': isBackward ? 'rtl' : 'ltr' },
    ...['title.xhtml', 'contents.xhtml', ...chapters.map(({ href }) => href)].map((href) =>
      make('itemref', { idref: itemId(href) }),
    ),
  );
  root.append(metadata, manifest, spine);
  return serialise(page);
}

function itemId(href: string): string {
  return `i-${href.replace(/[^\w-]/g, '-')}`;
}

/** The book's own language first, then those of its chapters. */
function languagesOf(about: BookAbout, chapters: readonly BookChapter[]): string[] {
  const tags = [about.lang, ...chapters.map(({ lang }) => lang)].map(bookLanguage).filter((tag) => tag !== '');
  return tags.length === 0 ? ['und'] : [...new Set(tags)];
}
