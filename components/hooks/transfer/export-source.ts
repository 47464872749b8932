import { writeBackup } from '@/utils/formats/backup/write-backup';
import { writeEpub } from '@/utils/formats/export/epub/write-epub';
import { fileName } from '@/utils/formats/export/file-name';
import { publicEntry } from '@/utils/formats/export/public-entry';
import { toCsv } from '@/utils/formats/export/to-csv';
import { ENDINGS, type FileFormat, isOneFile, toFile, writeFolder } from '@/utils/formats/export/write-folder';
import type { Entry } from '@/utils/library/entry';
import { readSearches } from '@/utils/platform/library/saved-searches';
import { t, uiLanguage } from '@/utils/platform/text';
import { emptyOutbox, openSink } from '@/utils/platform/transfer/file-sink';
import { saveFile } from '@/utils/platform/transfer/files';
import { allIds, readBundles, readImage, readWholes } from '@/utils/platform/transfer/read-wholes';

export type ExportFormat = FileFormat | 'epub' | 'csv' | 'backup';

export interface ExportOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

const words = () => ({ highlights: t('highlights'), contents: t('contents') });

/**
 * Writes articles in a format and hands the file to the browser's downloads.
 * @param ids null for the whole library
 * @returns how many records could not be read and are left out of a backup; 0 in other formats
 * @throws what the library or the disk throws, or the signal's reason
 */
export async function takeOut(
  format: ExportFormat,
  ids: readonly string[] | null,
  options: ExportOptions,
): Promise<number> {
  const chosen = ids ?? (await (format === 'backup' ? allIds() : listedIds()));
  await emptyOutbox();
  const single = chosen.length === 1 && isFileFormat(format) ? await singleFile(format, chosen) : null;
  if (single !== null && single.content !== null) {
    saveFile(single.name, single.content);
    return 0;
  }
  const name = single?.name ?? nameOf(format);
  const sink = await openSink(name);
  try {
    const leftOut = await write(format, chosen, sink.stream, options);
    saveFile(name, await sink.finish());
    return leftOut;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

/** Everything that is not deleted, the newest first. */
async function listedIds(): Promise<readonly string[]> {
  const { readCatalogue } = await import('@/utils/platform/library/list-store');
  const { select } = await import('@/utils/library/select');
  const catalogue = await readCatalogue();
  const all = { terms: [], filters: [], problems: [] };
  return Array.from(select(catalogue, all, { by: 'saved', reversed: false }), catalogue.id);
}

function isFileFormat(format: ExportFormat): format is FileFormat {
  return format in ENDINGS;
}

/** The file that one article is; without content where it is a zip, as kept pictures go beside it. Null without article. */
async function singleFile(
  format: FileFormat,
  ids: readonly string[],
): Promise<{ name: string; content: Blob | null } | null> {
  for await (const bundle of readBundles(ids)) {
    const { title } = publicEntry(bundle.entry);
    return isOneFile(format, bundle)
      ? { name: fileName(title, ENDINGS[format]), content: new Blob([toFile(format, bundle, words())]) }
      : { name: fileName(title, '.zip'), content: null };
  }
  return null;
}

/** Writes articles in a format into a stream, which is closed then. @returns as `takeOut` does */
export async function write(
  format: ExportFormat,
  ids: readonly string[],
  stream: WritableStream<Uint8Array>,
  options: ExportOptions,
): Promise<number> {
  if (format === 'backup') {
    const parts = { entries: readWholes(ids), searches: await readSearches(), image: readImage, count: ids.length };
    return writeBackup(parts, stream, options);
  }
  if (format === 'epub') await writeEpub(await aboutBook(ids), words(), readBundles(ids), stream, options);
  else if (format === 'csv') await writeCsv(ids, stream, options);
  else await writeFolder(format, words(), readBundles(ids), stream, options);
  return 0;
}

async function aboutBook(ids: readonly string[]) {
  const modified = Date.now();
  const identifier = `urn:uuid:${crypto.randomUUID()}`;
  if (ids.length === 1)
    for await (const { entry } of readBundles(ids))
      return { title: publicEntry(entry).title, lang: entry.lang || uiLanguage(), identifier, modified };
  return { title: `Lectern, ${today()}`, lang: uiLanguage(), identifier, modified };
}

async function writeCsv(
  ids: readonly string[],
  stream: WritableStream<Uint8Array>,
  options: ExportOptions,
): Promise<void> {
  const writer = stream.getWriter();
  const encoder = new TextEncoder();
  let done = 0;
  async function* entries(): AsyncGenerator<Entry> {
    for await (const { entry } of readBundles(ids)) {
      options.signal.throwIfAborted();
      yield entry;
      options.onProgress(++done);
    }
  }
  for await (const line of toCsv(entries())) await writer.write(encoder.encode(line));
  await writer.close();
}

function nameOf(format: ExportFormat): string {
  if (format === 'backup') return `lectern-backup-${today()}.zip`;
  if (format === 'epub' || format === 'csv') return `lectern-${today()}.${format}`;
  return `lectern-${format}-${today()}.zip`;
}

/** The day where the reader is, as files are named by it. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
