import { readFileSync } from 'node:fs';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { ImportOptions } from '@/utils/formats/import/import-options';
import { readImport } from '@/utils/formats/import/read-import';
import { type ImportFormat, recogniseImport } from '@/utils/formats/import/recognise-import';
import type { Incoming, Refused } from '@/utils/library/bundle';

/** Text of a file of this folder. */
export function fixture(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** A zip with these files: texts or bytes by their paths. */
export async function zipOf(files: Readonly<Record<string, BlobPart>>): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const [path, content] of Object.entries(files)) await writer.add(path, new BlobReader(new Blob([content])));
  return writer.close();
}

/** Everything that is read of a file: what was taken and what was refused, each in its order. */
export async function imported(content: BlobPart, format?: ImportFormat, options?: ImportOptions) {
  const file = content instanceof Blob ? content : new Blob([content]);
  const taken: Incoming[] = [];
  const refused: Refused[] = [];
  const known = format ?? (await recogniseImport(file));
  if (known === null) throw new Error('not recognised');
  for await (const item of readImport(file, known, options)) {
    if ('why' in item) refused.push(item);
    else taken.push(item);
  }
  return { taken, refused };
}
