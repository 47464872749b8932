import type { Incoming, Refused } from '@/utils/library/bundle';
import { blobSource, firstBytes } from './bytes';
import type { ImportOptions } from './import-options';
import { readSource } from './read-source';
import { readZip } from './read-zip';
import { type ImportFormat, isZip } from './recognise-import';

/**
 * Articles and links of a file in its order, one after the other, and what could not be taken. The same address may come
 * more than once: whoever keeps them unites them. A format is what `recogniseImport` said; our own backup is read
 * elsewhere. Never throws, whatever the file is, and ends early when the signal is aborted.
 */
export async function* readImport(
  file: Blob,
  format: ImportFormat,
  options: ImportOptions = {},
): AsyncGenerator<Incoming | Refused> {
  let isEmpty = true;
  const source = blobSource(file);
  const isFolder = isZip(await firstBytes(source, 4));
  for await (const item of isFolder ? readZip(file, options) : readSource(source, format, options)) {
    if (options.signal?.aborted === true) return;
    isEmpty = false;
    yield item;
  }
  if (isEmpty && options.signal?.aborted !== true) yield { what: '', why: 'empty' };
}
