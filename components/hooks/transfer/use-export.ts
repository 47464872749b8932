import { useRef, useState } from 'preact/hooks';
import { type Failure, failureOf } from '@/utils/article/failure';
import { noteBackup } from '@/utils/platform/transfer/backup-due';
import type { ExportFormat } from './export-source';

export type { ExportFormat };

/** Where taking out stands. */
export type ExportStep =
  | { readonly at: 'start' }
  | { readonly at: 'running'; readonly done: number }
  /** With the number of records that could not be read and are left out. */
  | { readonly at: 'done'; readonly leftOut: number }
  | { readonly at: 'stopped' }
  | { readonly at: 'failed'; readonly failure: Failure };

/** Takes articles out, with progress and a way to stop. Writers are loaded with the first export. */
export function useExport(): [ExportStep, (format: ExportFormat, ids: readonly string[] | null) => void, () => void] {
  const [step, setStep] = useState<ExportStep>({ at: 'start' });
  const stopper = useRef(new AbortController());
  const run = async (format: ExportFormat, ids: readonly string[] | null) => {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setStep({ at: 'running', done: 0 });
    try {
      const { takeOut } = await import('./export-source');
      const leftOut = await takeOut(format, ids, { signal, onProgress: (done) => setStep({ at: 'running', done }) });
      if (format === 'backup' && ids === null) await noteBackup();
      setStep({ at: 'done', leftOut });
    } catch (error) {
      if (!signal.aborted) console.warn('Lectern:', error);
      setStep(signal.aborted ? { at: 'stopped' } : { at: 'failed', failure: failureOf(error, 'storage-full') });
    }
  };
  return [step, (format, ids) => void run(format, ids), () => stopper.current.abort()];
}
