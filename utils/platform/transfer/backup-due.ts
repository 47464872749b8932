import type { Settings } from '@/utils/settings/fields';
import { database, storageError } from '../store/database';
import { changeNote, readNote } from '../store/note-store';

const DAY = 86_400_000;
const EVERY: Readonly<Record<Settings['backupEvery'], number>> = {
  never: Number.POSITIVE_INFINITY,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
};

/** Whether it is time for a backup: never of an empty library. @throws LecternError */
export async function isBackupDue(every: Settings['backupEvery']): Promise<boolean> {
  return !(await isEmpty()) && Date.now() - (await lastBackup()) >= EVERY[every];
}

async function isEmpty(): Promise<boolean> {
  try {
    return (await (await database()).count('entries')) === 0;
  } catch (error) {
    throw storageError(error);
  }
}

/** When the last backup was made; of a library that had none, when it was first looked at. */
async function lastBackup(): Promise<number> {
  const last = (await readNote('last-backup')) ?? (await readNote('backup-since'));
  if (typeof last === 'number') return last;
  await changeNote('backup-since', () => Date.now());
  return Date.now();
}
