import { useEffect, useState } from 'preact/hooks';
import { changeNote, readNote } from '@/utils/platform/store/note-store';
import { mayWriteFolder } from '@/utils/platform/transfer/backup-folder';
import type { Settings } from '@/utils/settings/fields';

/**
 * What the library has to say about its backups: nothing, that one is due, or that one was just made; 'partial' when
 * records that cannot be read are left out of it.
 */
export type BackupState = 'none' | 'due' | 'ask-folder' | 'running' | 'made' | 'partial' | 'failed';

const DAY = 86_400_000;
const EVERY: Readonly<Record<Settings['backupEvery'], number>> = {
  never: Number.POSITIVE_INFINITY,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
};

/**
 * Makes a backup when one is due, where and how often the settings say; where that needs somebody, says so. The second
 * value makes one now, from a click.
 */
export function useAutoBackup(settings: Settings | null, articles: number): [BackupState, () => void] {
  const [state, setState] = useState<BackupState>('none');
  const run = async (isClick: boolean) => {
    if (settings === null) return;
    const { backupTo } = settings;
    if (backupTo === 'folder' && !(await mayWriteFolder(isClick))) return setState('ask-folder');
    if (backupTo === 'remind' && !isClick) return setState('due');
    setState('running');
    const { makeBackup } = await import('./backup-source');
    const leftOut = await makeBackup(backupTo === 'folder' ? 'folder' : 'downloads');
    setState(leftOut === 0 ? 'made' : 'partial');
  };
  const fail = (error: unknown) => {
    console.warn('Lectern:', error);
    setState('failed');
  };
  const isReady = settings !== null && articles > 0;
  useEffect(() => {
    if (!isReady) return;
    const look = async () => {
      const last = await lastBackup();
      // Two windows of the library make one backup.
      if (Date.now() - last < EVERY[settings.backupEvery]) return;
      await navigator.locks.request('lectern-backup', { ifAvailable: true }, async (lock) => {
        if (lock !== null) await run(false);
      });
    };
    void look().catch(fail);
  }, [isReady, settings?.backupEvery, settings?.backupTo]);
  return [state, () => void run(true).catch(fail)];
}

/** When the last backup was made; of a library that had none, when it was first looked at. */
async function lastBackup(): Promise<number> {
  const last = (await readNote('last-backup')) ?? (await readNote('backup-since'));
  if (typeof last === 'number') return last;
  await changeNote('backup-since', () => Date.now());
  return Date.now();
}
