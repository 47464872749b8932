import { useEffect, useRef, useState } from 'preact/hooks';
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
  /** One is being made, or the last could not be. */
  const isUnsettled = useRef(false);
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
  /** Two windows of the library make one backup, and so do two clicks. */
  const runAlone = async (isClick: boolean) => {
    isUnsettled.current = true;
    await navigator.locks.request('lectern-backup', { ifAvailable: true }, async (lock) => {
      if (lock !== null) await run(isClick);
    });
    isUnsettled.current = false;
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
      if (!document.hidden && (await isBackupDue(settings.backupEvery))) await runAlone(false);
    };
    const ask = () => void look().catch(fail);
    // One that failed is not tried again for a glance at the page.
    const onShown = () => !isUnsettled.current && ask();
    ask();
    const timer = setInterval(ask, HOUR);
    document.addEventListener('visibilitychange', onShown);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onShown);
    };
  }, [isReady, settings?.backupEvery, settings?.backupTo]);
  return [state, () => void runAlone(true).catch(fail)];
}
