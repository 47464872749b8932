import { configure, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Bundle, KeptImage } from '@/utils/library/bundle';
import { fileName } from './file-name';
import { publicEntry } from './public-entry';
import { toHtml } from './to-html';
import { toMarkdown } from './to-markdown';
import { toText } from './to-text';
import type { Words } from './words';

// Workers would be made from text, which our pages forbid.
configure({ useWebWorkers: false });

/** Formats in which each article is a file of its own, with their endings. */
export const ENDINGS = { markdown: '.md', html: '.html', text: '.txt' } as const;
export type FileFormat = keyof typeof ENDINGS;

export interface FolderOptions {
  readonly signal?: AbortSignal;
  /** Told after each article how many are written. */
  readonly onProgress?: (done: number) => void;
}

/** Whether a file of a format has all of an article in it: kept pictures stand beside Markdown, in a folder. */
export function isOneFile(format: FileFormat, { images }: Bundle): boolean {
  return format !== 'markdown' || images.length === 0;
}

/** One article as a file of a format. `picture` names where a picture stands, for formats that only name it. */
export function toFile(format: FileFormat, bundle: Bundle, words: Words, picture?: (src: string) => string): string {
  if (format === 'html') return toHtml(bundle, words);
  return format === 'text' ? toText(bundle, words) : toMarkdown(bundle, words, picture);
}

/**
 * Writes articles as files of a zip, one after the other; for Markdown their kept pictures too, in a folder beside them.
 * @throws what the stream or the signal throws; the stream is aborted then
 */
export async function writeFolder(
  format: FileFormat,
  words: Words,
  bundles: AsyncIterable<Bundle>,
  sink: WritableStream<Uint8Array>,
  { signal, onProgress }: FolderOptions = {},
): Promise<void> {
  const zip = new ZipWriter(sink, { extendedTimestamp: false, ...(signal && { signal }) });
  const taken = new Set<string>();
  const written = new Map<string, string>();
  let done = 0;
  try {
    for await (const bundle of bundles) {
      signal?.throwIfAborted();
      if (format === 'markdown') for (const image of bundle.images) await writeImage(zip, image, written);
      const name = fileName(publicEntry(bundle.entry).title, ENDINGS[format], taken);
      await zip.add(name, new TextReader(toFile(format, bundle, words, (src) => written.get(src) ?? src)));
      onProgress?.(++done);
    }
    await zip.close();
  } catch (error) {
    await sink.abort(error).catch(() => {
      // It was closed or aborted already; what went wrong first is told.
    });
    throw error;
  }
}

/** @param written where pictures stand, by their addresses */
async function writeImage(zip: ZipWriter<unknown>, image: KeptImage, written: Map<string, string>): Promise<void> {
  if (written.has(image.src)) return;
  const name = `images/${written.size + 1}.${image.type.replace('image/', '').replace('jpeg', 'jpg')}`;
  await zip.add(name, new Uint8ArrayReader(image.bytes), { level: 0 });
  written.set(image.src, name);
}
