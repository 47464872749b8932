import { useEffect, useState } from 'preact/hooks';
import { withdrawNotice } from '@/utils/platform/tabs/notice';
import { isBackupDue } from '@/utils/platform/transfer/backup-due';
import { mayWriteFolder } from '@/utils/platform/transfer/backup-folder';
import type { Settings } from '@/utils/settings/fields';

/**
 * What the library has to say about its backups: nothing, that one is due, or that one was just made; 'partial' when
 * records that cannot be read are left out of it.
 */
export type BackupState = 'none' | 'due' | 'ask-folder' | 'running' | 'made' | 'partial' | 'failed';

/** How often a page that stays open looks whether one is due. Milliseconds. */
const HOUR = 3_600_000;

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
    await withdrawNotice('backup-due');
  };
  const fail = (error: unknown) => {
    console.warn('Lectern:', error);
    setState('failed');
  };
  const isReady = settings !== null && articles > 0;
  useEffect(() => {
    if (!isReady) return;
    const look = async () => {
      // A page in the back can neither ask nor save a file.
      if (document.hidden || !(await isBackupDue(settings.backupEvery))) return;
      // Two windows of the library make one backup.
      await navigator.locks.request('lectern-backup', { ifAvailable: true }, async (lock) => {
        if (lock !== null) await run(false);
      });
    };
    const ask = () => void look().catch(fail);
    ask();
    const timer = setInterval(ask, HOUR);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [isReady, settings?.backupEvery, settings?.backupTo]);
  return [state, () => void run(true).catch(fail)];
}
