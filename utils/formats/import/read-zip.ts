import type { Incoming, Refused } from '@/utils/library/bundle';
import type { ImportOptions } from './import-options';
import { readSource } from './read-source';
import { type ImportFormat, isList, isSide, recogniseText } from './recognise-import';
import { ZipCompanions } from './zip-companions';
import type { ZipFile } from './zip-file';
import { zipFolder } from './zip-folder';

/** Articles and links of every list in a zip, each completed by what else the zip knows of it. Never throws. */
export async function* readZip(file: Blob, options: ImportOptions): AsyncGenerator<Incoming | Refused> {
  const folder = await zipFolder(file);
  const lists: { list: ZipFile; format: ImportFormat }[] = [];
  for (const list of folder.files.filter(isList)) {
    if (options.signal?.aborted === true) return;
    const format = await recogniseText(list);
    if (format !== null) lists.push({ list, format });
  }
  const annotations = lists.filter(({ format }) => format === 'page-highlights').map(({ list }) => list);
  const articles = lists.filter(({ format }) => !isSide(format));
  // Addresses in a read-me count only where there is nothing else.
  const chosen = articles.length > 0 || annotations.length > 0 ? articles : lists;
  const companions = new ZipCompanions(folder);
  yield* companions.readAnnotations(annotations, options);
  for (const { list, format } of chosen) yield* readSource(list, format, options, companions.complete);
  yield* companions.left();
  if (folder.isPart) yield { what: '', why: 'damaged' };
}
