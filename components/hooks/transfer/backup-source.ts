import { changeNote } from '@/utils/platform/store/note-store';
import { openInFolder, thinOut } from '@/utils/platform/transfer/backup-folder';
import { allIds } from '@/utils/platform/transfer/read-wholes';
import { takeOut, today, write } from './export-source';

/** Makes a backup of everything, and notes when. @throws what the library or the disk throws */
export async function makeBackup(where: 'downloads' | 'folder'): Promise<void> {
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  if (where === 'downloads') await takeOut('backup', null, options);
  else {
    await write('backup', await allIds(), await openInFolder(`lectern-backup-${today()}.zip`), options);
    await thinOut();
  }
  await changeNote('last-backup', () => Date.now());
}
