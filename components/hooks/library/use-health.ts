import { useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, failureOf } from '@/utils/article/failure';
import { fileName } from '@/utils/formats/export/file-name';
import {
  type BadRecord,
  checkRecords,
  type HealthReport,
  rawRecord,
  removeRecord,
  repairLibrary,
} from '@/utils/platform/library/health-store';
import { readNote } from '@/utils/platform/store/note-store';
import { saveFile } from '@/utils/platform/transfer/files';

export type { BadRecord };

/** The state of the library, as far as it has been looked at. */
export interface Health {
  /** Bytes of the search index, null while nobody knows. */
  readonly indexSize: number | null;
  /** When the last backup was made, milliseconds since 1970; 0 for never. */
  readonly lastBackup: number;
  readonly report: HealthReport | null;
  /** Records read so far, null while nothing is being read. */
  readonly checking: number | null;
  readonly repaired: boolean;
  readonly failure: Failure | null;
  readonly check: () => void;
  readonly stop: () => void;
  readonly takeOut: (record: BadRecord) => void;
  readonly remove: (record: BadRecord) => void;
}

type State = Pick<Health, 'indexSize' | 'lastBackup' | 'report' | 'checking' | 'repaired' | 'failure'>;

const START: State = {
  indexSize: null,
  lastBackup: 0,
  report: null,
  checking: null,
  repaired: false,
  failure: null,
};

/** Looks after the library: what it takes, what is wrong with it, and how that is mended. */
export function useHealth(): Health {
  const [state, setState] = useState<State>(START);
  const stopper = useRef(new AbortController());
  const note = (change: Partial<State>) => setState((now) => ({ ...now, ...change }));
  const fail = (error: unknown) => note({ checking: null, failure: failureOf(error, 'storage-broken') });
  const measure = async () => {
    const { indexSize } = await import('@/utils/platform/search/search-client');
    note({ indexSize: await indexSize() });
  };
  useEffect(() => {
    void readNote('last-backup').then((at) => note({ lastBackup: typeof at === 'number' ? at : 0 }), fail);
    // Without an index there is nothing to measure.
    void measure().catch(console.warn);
    return () => stopper.current.abort();
  }, []);
  const check = async () => {
    stopper.current = new AbortController();
    note({ checking: 0, repaired: false, failure: null });
    const report = await checkRecords((done) => note({ checking: done }), stopper.current.signal);
    if (stopper.current.signal.aborted) return note({ checking: null });
    await repairLibrary();
    const { rebuildIndex } = await import('@/utils/platform/search/search-client');
    // An index that cannot be made says so where it is searched.
    void rebuildIndex().catch(console.warn);
    note({ report, checking: null, repaired: true });
  };
  const remove = async (record: BadRecord) => {
    await removeRecord(record);
    setState((now) =>
      now.report === null
        ? now
        : { ...now, report: { ...now.report, bad: now.report.bad.filter((one) => one !== record) } },
    );
  };
  return {
    ...state,
    check: () => void check().catch(fail),
    stop: () => stopper.current.abort(),
    takeOut: (record) =>
      void rawRecord(record)
        .then((text) =>
          saveFile(fileName(`${record.store}-${record.key}`, '.json'), new Blob([text], { type: 'application/json' })),
        )
        .catch(fail),
    remove: (record) => void remove(record).catch(fail),
  };
}
