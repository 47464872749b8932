import { browser } from 'wxt/browser';
import { tidy } from './library/tidy';
import { readSettings } from './settings-store';
import { leaveNotice } from './tabs/notice';
import { isTimeToRemind } from './transfer/backup-due';

/** The alarm for what has to be done every day. */
export const DAILY_ALARM = 'tidy';
const DAY = 24 * 60;
/** Minutes after the browser was started: it has other things to do then. */
const SOON = 5;

/** Has the day's work done from now on. A browser may forget its alarms when it ends: whoever starts it asks again. */
export async function startHousekeeping(): Promise<void> {
  const known = await browser.alarms.get(DAILY_ALARM);
  if (known === undefined || known === null)
    await browser.alarms.create(DAILY_ALARM, { delayInMinutes: SOON, periodInMinutes: DAY });
}

/** What was deleted long ago goes, and the next popup says when a backup is due. @throws LecternError */
export async function keepHouse(): Promise<void> {
  await tidy(Date.now());
  const { backupEvery } = await readSettings();
  if (await isTimeToRemind(backupEvery)) await leaveNotice('backup-due');
}
