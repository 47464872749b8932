import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { ZIP_LIMITS, type ZipFile, ZipFiles, type ZipLimits } from './zip-file';
import { zipRemains } from './zip-remains';

/** A zip's files. */
export interface ZipFolder {
  readonly files: readonly ZipFile[];
  /** There were more than are taken, or its directory is damaged. */
  readonly isPart: boolean;
}

/** People pack and unpack what they hold with all kinds of programs; a name here can do no harm. */
const TOLERANT = { strictness: 'tolerant', filenameValidation: 'tolerant' } as const;

// A worker would have to be made of a string, which our pages forbid.
configure({ useWebWorkers: false });

/**
 * The files of a zip, without folders, zips within it and what macOS adds. Each is inflated when it is read, piece by
 * piece; reading throws where it is damaged, locked, or larger than the limits allow: the total counts over all of them.
 * Without its directory, which stands at its end, a zip is searched for its files from the start.
 */
export async function zipFolder(file: Blob, limits: ZipLimits = ZIP_LIMITS): Promise<ZipFolder> {
  const files = new ZipFiles(limits);
  try {
    for await (const entry of new ZipReader(new BlobReader(file), TOLERANT).getEntriesGenerator()) {
      if (entry.directory) continue;
      const { filename: path, compressedSize: packedSize, uncompressedSize: size } = entry;
      if (!files.add({ path, packedSize, size, inflate: () => inflated(entry) }))
        return { files: files.list, isPart: true };
    }
  } catch {
    // Its end is missing or damaged: every file also has its name before its bytes.
    return { files: await zipRemains(file, limits), isPart: true };
  }
  return { files: files.list, isPart: false };
}

function inflated(entry: FileEntry): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  // A failure reaches whoever reads the other end, and a reader who stopped early needs none.
  entry.getData(writable).catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
}
