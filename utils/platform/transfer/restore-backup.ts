import type { Backup } from '@/utils/formats/backup/read-backup';
import type { Whole } from '@/utils/library/bundle';
import { addSearches } from '../library/saved-searches';
import { acceptLoss } from '../library/witness';
import type { StoredImage } from '../store/schema';
import { beginImport, endImport } from './import-log';
import { emptyReport, type ImportReport, refuse } from './import-store';
import { restoreWholes } from './whole-store';

const BATCH = 25;

/**
 * Brings a backup together with the library, in batches of whole articles. Cut short at any moment it leaves whole
 * articles only; the same file again goes on, and changes nothing where it has been.
 */
export async function restoreBackup(
  backup: Backup,
  file: Pick<File, 'name' | 'size'>,
  options: { signal: AbortSignal; onProgress: (report: ImportReport) => void },
): Promise<ImportReport> {
  let report = emptyReport((await beginImport(file)).id);
  let batch: Whole[] = [];
  const flush = async () => {
    const { fresh, merged, same } = await restoreWholes(report.id, batch, await imagesOf(backup, batch));
    batch = [];
    report = { ...report, fresh: report.fresh + fresh, merged: report.merged + merged, same: report.same + same };
    options.onProgress(report);
  };
  for await (const item of backup.articles()) {
    if (options.signal.aborted) break;
    if ('why' in item) report = refuse(report, item);
    else if (batch.push(item) >= BATCH) await flush();
  }
  await flush();
  await addSearches(report.id, await backup.searches());
  if (!options.signal.aborted) await endImport(report.id);
  // A library that was gone is here again.
  if (report.fresh + report.merged + report.same > 0) await acceptLoss();
  return report;
}

async function imagesOf(backup: Backup, wholes: readonly Whole[]): Promise<StoredImage[]> {
  const hashes = new Set(
    wholes.flatMap(({ pictures }) => pictures.map(({ hash }) => hash)).filter((hash) => hash !== ''),
  );
  const images: StoredImage[] = [];
  for (const hash of hashes) {
    const image = await backup.image(hash);
    if (image !== null) images.push({ hash, ...image });
  }
  return images;
}
