import type { Settings } from '@/utils/settings/fields';
import { database, storageError } from '../store/database';
import { changeNote, readNote } from '../store/note-store';
import { withdrawNotice } from '../tabs/notice';

const DAY = 86_400_000;
const EVERY: Readonly<Record<Settings['backupEvery'], number>> = {
  never: Number.POSITIVE_INFINITY,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
};

/** Whether it is time for a backup: never of an empty library. @throws LecternError */
export async function isBackupDue(every: Settings['backupEvery']): Promise<boolean> {
  return !(await isEmpty()) && hasPassed(await lastBackup(), EVERY[every]);
}

/**
 * Whether somebody who has not opened the library should hear that a backup is due: until they have, and once more each time
 * it would have been due again. @throws LecternError
 */
export async function isTimeToRemind(every: Settings['backupEvery']): Promise<boolean> {
  if (!(await isBackupDue(every))) return false;
  const heard = await readNote('backup-heard');
  return typeof heard !== 'number' || hasPassed(heard, EVERY[every]);
}

/** A moment that is still to come was noted by a clock that was wrong: nobody waits for it. */
function hasPassed(since: number, span: number): boolean {
  const passed = Date.now() - since;
  return passed >= span || (passed < 0 && Number.isFinite(span));
}

/** Notes that somebody has heard that a backup is due. */
export async function noteReminded(): Promise<void> {
  await changeNote('backup-heard', () => Date.now());
}

/** Notes that a backup of everything was made: none is due any more. */
export async function noteBackup(): Promise<void> {
  await changeNote('last-backup', () => Date.now());
  await withdrawNotice('backup-due');
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
