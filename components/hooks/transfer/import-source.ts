import { readBackup } from '@/utils/formats/backup/read-backup';
import { readImport } from '@/utils/formats/import/read-import';
import { recogniseImport } from '@/utils/formats/import/recognise-import';
import { type ImportReport, importAll } from '@/utils/platform/transfer/import-store';
import { type ImportPreview, previewBackup, previewImport } from '@/utils/platform/transfer/preview-import';
import { restoreBackup } from '@/utils/platform/transfer/restore-backup';

/** What a file is and would bring; null when it is nothing that can be read. */
export async function lookInto(
  file: File,
  signal: AbortSignal,
  onProgress: (count: number) => void,
): Promise<{ format: string; preview: ImportPreview } | null> {
  const format = await recogniseImport(file);
  if (format === null) return null;
  if (format === 'backup') return lookIntoBackup(file, signal, onProgress);
  return { format, preview: await previewImport(readImport(file, format, { signal }), onProgress) };
}

/** Takes a file in. @throws LecternError when the library cannot be written */
export async function takeAll(
  file: File,
  signal: AbortSignal,
  onProgress: (report: ImportReport) => void,
): Promise<ImportReport> {
  const format = (await recogniseImport(file)) ?? 'addresses';
  if (format !== 'backup') return importAll(readImport(file, format, { signal }), file, { signal, onProgress });
  const backup = await readBackup(file);
  if (typeof backup === 'string') throw new Error(`The backup cannot be read any more: ${backup}`);
  return restoreBackup(backup, file, { signal, onProgress });
}

async function lookIntoBackup(
  file: File,
  signal: AbortSignal,
  onProgress: (count: number) => void,
): Promise<{ format: string; preview: ImportPreview } | null> {
  const backup = await readBackup(file);
  if (typeof backup === 'string') return null;
  const preview = await previewBackup(until(signal, backup.entries()), onProgress);
  // A file that breaks off says how many there were to be.
  const missing = Math.max(0, backup.told - backup.count);
  return { format: 'backup', preview: { ...preview, refused: preview.refused + missing } };
}

async function* until<Item>(signal: AbortSignal, items: AsyncIterable<Item>): AsyncGenerator<Item> {
  for await (const item of items) {
    if (signal.aborted) return;
    yield item;
  }
}
