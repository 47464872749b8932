import { readImport } from '@/utils/formats/import/read-import';
import { recogniseImport } from '@/utils/formats/import/recognise-import';
import { type ImportReport, importAll, undoImport } from '@/utils/platform/import-store';
import { type ImportPreview, previewImport } from '@/utils/platform/preview-import';

/** What a file is and would bring; null when it is nothing that can be read. */
export async function lookInto(
  file: File,
  signal: AbortSignal,
  onProgress: (count: number) => void,
): Promise<{ format: string; preview: ImportPreview } | null> {
  const format = await recogniseImport(file);
  if (format === null) return null;
  return { format, preview: await previewImport(readImport(file, format, { signal }), onProgress) };
}

/** Takes a file in. @throws LecternError when the library cannot be written */
export async function takeAll(
  file: File,
  signal: AbortSignal,
  onProgress: (report: ImportReport) => void,
): Promise<ImportReport> {
  const format = (await recogniseImport(file)) ?? 'addresses';
  return importAll(readImport(file, format, { signal }), file.name, { signal, onProgress });
}

/** Takes back what an import did. @returns how many articles were taken back */
export function takeBack(importId: string): Promise<number> {
  return undoImport(importId);
}
