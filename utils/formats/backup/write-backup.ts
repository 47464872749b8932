import { configure, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Body, Refused, Whole } from '@/utils/library/bundle';
import type { SavedSearch } from '@/utils/library/saved-search';
import { ABOUT, endingOf, FORMAT, headLine, IMAGE_HASH, SEARCHES, VERSION } from './format';

// Workers would be made from text, which our pages forbid.
configure({ useWebWorkers: false });

/** A kept picture's bytes. */
export interface ImageBytes {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where a backup takes what it writes. */
export interface BackupSource {
  /** A record that could not be read stands there refused. */
  readonly entries: AsyncIterable<Whole | Refused>;
  readonly searches: readonly SavedSearch[];
  /** Null when there is no such picture that could be read. */
  readonly image: (hash: string) => Promise<ImageBytes | null>;
  /** How many entries there are. */
  readonly count: number;
}

export interface BackupOptions {
  readonly signal?: AbortSignal;
  /** Told after each article how many are written. */
  readonly onProgress?: (done: number) => void;
  /** Milliseconds since 1970. */
  readonly now?: number;
}

/**
 * Writes a library as one zip, article by article (docs/backup.md). Members say their sizes before their bytes, so that
 * what was written of a broken file can be read without its end.
 * @returns how many records could not be read and are left out
 * @throws what the source, the stream or the signal throws; the stream is aborted then
 */
export async function writeBackup(
  source: BackupSource,
  sink: WritableStream<Uint8Array>,
  { signal, onProgress, now = Date.now() }: BackupOptions = {},
): Promise<number> {
  const zip = new ZipWriter(sink, {
    lastModDate: new Date(now),
    extendedTimestamp: false,
    dataDescriptor: false,
    ...(signal && { signal }),
  });
  const written = new Set<string>();
  let [done, leftOut] = [0, 0];
  try {
    const about = { format: FORMAT, version: VERSION, made: new Date(now).toISOString(), articles: source.count };
    await zip.add(ABOUT, new TextReader(JSON.stringify(about, null, 1)));
    if (source.searches.length > 0) await zip.add(SEARCHES, new TextReader(JSON.stringify(source.searches, null, 1)));
    for await (const item of source.entries) {
      signal?.throwIfAborted();
      if ('why' in item) {
        leftOut++;
        continue;
      }
      await writeWhole(zip, item);
      leftOut += await writeImages(zip, item, source, written);
      onProgress?.(++done);
    }
    await zip.close();
    return leftOut;
  } catch (error) {
    await sink.abort(error).catch(() => {
      // It was closed or aborted already; what went wrong first is told.
    });
    throw error;
  }
}

async function writeWhole(zip: ZipWriter<unknown>, whole: Whole): Promise<void> {
  const { entry, bodies, highlights, pictures, position } = whole;
  const folder = `articles/${entry.id}`;
  const write = (name: string, text: string) => zip.add(`${folder}/${name}`, new TextReader(text));
  const names = new Set(['entry', 'highlights']);
  const order: string[] = [];
  for (const body of bodies) {
    const name = nameOf(body, names);
    order.push(name);
    await writeBody(write, name, body);
  }
  if (highlights.length > 0) await write('highlights.json', JSON.stringify(highlights, null, 1));
  // Last: where it is there, all the others are.
  await write(
    'entry.json',
    JSON.stringify({ entry, bodies: order, highlights: highlights.length, pictures, position }, null, 1),
  );
}

/** Name of a body's files: its hash, which follows the article's id. */
function nameOf({ id, articleId }: Body, names: Set<string>): string {
  const hash = id.replace(articleId, '').replace(/\W/g, '').slice(0, 64) || 'text';
  let name = hash;
  for (let count = 2; names.has(name); count++) name = `${hash}-${count}`;
  names.add(name);
  return name;
}

async function writeBody(
  write: (name: string, text: string) => Promise<unknown>,
  name: string,
  body: Body,
): Promise<void> {
  const { html, ...fields } = body.article;
  const { id, takenAt } = body;
  // Half a pair of surrogates cannot be written as UTF-8; JSON can say it.
  const isPlain = html.isWellFormed();
  await write(
    `${name}.json`,
    JSON.stringify({ id, takenAt, article: isPlain ? fields : { ...fields, html } }, null, 1),
  );
  if (isPlain) await write(`${name}.html`, headLine(fields.title, fields.lang, fields.dir) + html);
}

/** Writes what of an article's pictures is not written yet, and counts those that could not be read. */
async function writeImages(
  zip: ZipWriter<unknown>,
  { pictures }: Whole,
  source: BackupSource,
  written: Set<string>,
): Promise<number> {
  let leftOut = 0;
  for (const { hash } of pictures) {
    if (written.has(hash) || !IMAGE_HASH.test(hash)) continue;
    written.add(hash);
    const image = await source.image(hash);
    if (image === null) leftOut++;
    // Pictures are packed already.
    else await zip.add(`images/${hash}.${endingOf(image.type)}`, new Uint8ArrayReader(image.bytes), { level: 0 });
  }
  return leftOut;
}
