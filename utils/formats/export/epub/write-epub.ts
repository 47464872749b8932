import { configure, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Bundle } from '@/utils/library/bundle';
import { describeBundle } from '../describe-bundle';
import type { Words } from '../words';
import { writeChapter } from './chapter';
import { contentsPage, oldContents, titlePage } from './contents';
import { type BookAbout, type BookChapter, type BookItem, packageDocument } from './package-document';
import { BOOK_STYLE } from './style';

// Workers would be made from text, which our pages forbid.
configure({ useWebWorkers: false });

const XHTML_TYPE = 'application/xhtml+xml';
const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** Names on the title page and in the package: of more, the book is a collection. */
const MOST_AUTHORS = 12;

export interface BookWords extends Words {
  /** Heading of the contents. */
  readonly contents: string;
}

export interface EpubOptions {
  readonly signal?: AbortSignal;
  /** Told after each article how many are written. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Writes articles as one book (EPUB 3.3, with contents for readers of EPUB 2) into a stream, article by article.
 * Pictures that are not kept, and kept ones of a type that books do not know (AVIF), are told by their words.
 * @throws what the stream or the signal throws; the stream is aborted then
 */
export async function writeEpub(
  about: BookAbout,
  words: BookWords,
  bundles: AsyncIterable<Bundle>,
  sink: WritableStream<Uint8Array>,
  { signal, onProgress }: EpubOptions = {},
): Promise<void> {
  const zip = new ZipWriter(sink, {
    lastModDate: new Date(about.modified),
    extendedTimestamp: false,
    ...(signal === undefined ? {} : { signal }),
  });
  try {
    await zip.add('mimetype', new TextReader('application/epub+zip'), { level: 0, dataDescriptor: false });
    await zip.add('META-INF/container.xml', new TextReader(CONTAINER));
    await writeBook(zip, about, words, bundles, { ...(signal && { signal }), ...(onProgress && { onProgress }) });
    await zip.close();
  } catch (error) {
    await sink.abort(error).catch(() => {
      // It was closed or aborted already; what went wrong first is told.
    });
    throw error;
  }
}

async function writeBook(
  zip: ZipWriter<unknown>,
  about: BookAbout,
  words: BookWords,
  bundles: AsyncIterable<Bundle>,
  { signal, onProgress }: EpubOptions,
): Promise<void> {
  const chapters: BookChapter[] = [];
  const pictures = new Map<string, BookItem>();
  const authors = new Set<string>();
  let source = '';
  let cover = '';
  const write = (href: string, text: string) => zip.add(`EPUB/${href}`, new TextReader(text));
  for await (const bundle of bundles) {
    signal?.throwIfAborted();
    const chapter = await writeChapter(bundle, words);
    for (const { href, type, bytes } of chapter.pictures) {
      if (pictures.has(href)) continue;
      pictures.set(href, { href, type });
      await zip.add(`EPUB/${href}`, new Uint8ArrayReader(bytes), { level: 0 });
    }
    // On a shelf a book is known by its first article.
    if (chapters.length === 0) cover = chapter.pictures[0]?.href ?? '';
    const { title, lang, dir, hasMath } = chapter;
    const href = `article-${String(chapters.length + 1).padStart(4, '0')}.xhtml`;
    chapters.push({ href, type: XHTML_TYPE, title, lang, dir, ...(hasMath && { properties: 'mathml' }) });
    await write(href, chapter.xhtml);
    const { authors: wrote, url } = describeBundle(bundle);
    for (const { name } of wrote) authors.add(name);
    source = chapters.length === 1 ? url : '';
    onProgress?.(chapters.length);
  }
  const names = authors.size > MOST_AUTHORS ? [] : [...authors];
  const others = [
    { href: 'title.xhtml', type: XHTML_TYPE },
    { href: 'contents.xhtml', type: XHTML_TYPE, properties: 'nav' },
    { href: 'contents.ncx', type: 'application/x-dtbncx+xml' },
    { href: 'style.css', type: 'text/css' },
    ...[...pictures.values()].map((item) => (item.href === cover ? { ...item, properties: 'cover-image' } : item)),
  ];
  await write('style.css', BOOK_STYLE);
  await write('title.xhtml', titlePage(about, names, chapters));
  await write('contents.xhtml', contentsPage(about, words.contents, chapters));
  await write('contents.ncx', oldContents(about, chapters));
  await write('package.opf', packageDocument(about, chapters, others, { authors: names, source, cover }));
}
