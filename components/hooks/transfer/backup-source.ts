import { noteBackup } from '@/utils/platform/transfer/backup-due';
import { writeInFolder } from '@/utils/platform/transfer/backup-folder';
import { allIds } from '@/utils/platform/transfer/read-wholes';
import { type ExportOptions, takeOut, today, write } from './export-source';

/**
 * Makes a backup of everything, and notes when.
 * @returns how many records could not be read and are left out
 * @throws what the library or the disk throws
 */
export async function makeBackup(where: 'downloads' | 'folder'): Promise<number> {
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const leftOut =
    where === 'downloads' ? await takeOut('backup', null, options) : await writeToFolder(await allIds(), options);
  await noteBackup();
  return leftOut;
}

async function writeToFolder(ids: readonly string[], options: ExportOptions): Promise<number> {
  return writeInFolder(today(), (stream) => write('backup', ids, stream, options));
}
