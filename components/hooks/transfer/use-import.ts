import { useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, failureOf } from '@/utils/article/failure';
import { type PastImport, readImports } from '@/utils/platform/transfer/import-log';
import type { ImportReport } from '@/utils/platform/transfer/import-store';
import type { ImportPreview } from '@/utils/platform/transfer/preview-import';

export type { ImportReport, PastImport };

/** Where bringing in stands. */
export type ImportStep =
  | { readonly at: 'start' }
  | { readonly at: 'looking'; readonly name: string; readonly count: number }
  | { readonly at: 'unknown'; readonly name: string }
  | { readonly at: 'preview'; readonly name: string; readonly format: string; readonly preview: ImportPreview }
  | { readonly at: 'running'; readonly name: string; readonly total: number; readonly report: ImportReport | null }
  | { readonly at: 'done'; readonly name: string; readonly report: ImportReport }
  | { readonly at: 'undone'; readonly count: number }
  | { readonly at: 'failed'; readonly failure: Failure };

/** Bringing in, step by step. */
export interface Importing {
  readonly step: ImportStep;
  /** What was brought in of late, the latest first. */
  readonly past: readonly PastImport[];
  readonly look: (file: File) => void;
  readonly run: () => void;
  readonly stop: () => void;
  /** Takes back all that an import did, by its id. */
  readonly undo: (id: string) => void;
  readonly restart: () => void;
}

/** Reads a file, says what is in it, takes it in, and takes that back. Importers are loaded with the first file. */
export function useImport(): Importing {
  const [step, setStep] = useState<ImportStep>({ at: 'start' });
  const [past, setPast] = useState<readonly PastImport[]>([]);
  const file = useRef<{ file: File; source: typeof import('./import-source') } | null>(null);
  const stopper = useRef(new AbortController());
  useEffect(() => {
    // A library that cannot be read says so when something is brought in.
    if (step.at === 'start' || step.at === 'undone') void readImports().then(setPast, console.warn);
  }, [step.at]);
  const fail = (error: unknown) => {
    console.warn('Lectern:', error);
    setStep({ at: 'failed', failure: failureOf(error, 'storage-broken') });
  };
  const look = async (given: File) => {
    const mine = new AbortController();
    stopper.current = mine;
    setStep({ at: 'looking', name: given.name, count: 0 });
    const source = await import('./import-source');
    const onProgress = (count: number) => {
      if (!mine.signal.aborted) setStep({ at: 'looking', name: given.name, count });
    };
    const found = await source.lookInto(given, mine.signal, onProgress);
    // Somebody has stopped it, and may be looking into another file by now.
    if (mine.signal.aborted) return;
    file.current = { file: given, source };
    setStep(found === null ? { at: 'unknown', name: given.name } : { at: 'preview', name: given.name, ...found });
  };
  const run = async () => {
    if (file.current === null || step.at !== 'preview') return;
    const { name, preview } = step;
    const total = preview.articles + preview.links + preview.again + preview.refused + preview.leftOut;
    setStep({ at: 'running', name, total, report: null });
    const report = await file.current.source.takeAll(file.current.file, stopper.current.signal, (now) =>
      setStep({ at: 'running', name, total, report: now }),
    );
    setStep({ at: 'done', name, report });
  };
  const undo = async (id: string) => {
    setStep({ at: 'running', name: '', total: 0, report: null });
    const { undoImport } = await import('@/utils/platform/transfer/import-store');
    setStep({ at: 'undone', count: await undoImport(id) });
  };
  return {
    step,
    past,
    look: (given) => void look(given).catch(fail),
    run: () => void run().catch(fail),
    stop: () => {
      stopper.current.abort();
      if (step.at === 'looking') setStep({ at: 'start' });
    },
    undo: (id) => void undo(id).catch(fail),
    restart: () => setStep({ at: 'start' }),
  };
}
