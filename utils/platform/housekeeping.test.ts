import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyLibrary } from '@/tests/support/empty-library';
import { smallArticle } from '@/tests/support/small-article';
import { DAILY_ALARM, keepHouse, startHousekeeping } from './housekeeping';
import { changeEntry, findEntry, saveArticle } from './library/library-store';
import { takeNotice } from './tabs/notice';
import { isBackupDue, noteBackup, noteReminded } from './transfer/backup-due';

const outside = vi.hoisted(() => ({
  alarms: new Map<string, object>(),
  session: {} as Record<string, unknown>,
}));

vi.mock('./messages', () => ({ send: async () => undefined }));
vi.mock('wxt/browser', () => ({
  browser: {
    alarms: {
      get: async (name: string) => outside.alarms.get(name),
      create: async (name: string, when: object) => void outside.alarms.set(name, when),
    },
    storage: {
      local: { get: async () => ({}) },
      session: {
        get: async () => outside.session,
        set: async (items: object) => void Object.assign(outside.session, items),
        remove: async (key: string) => void delete outside.session[key],
      },
    },
  },
}));

const DAY = 86_400_000;

beforeEach(async () => {
  await emptyLibrary();
  outside.alarms.clear();
  outside.session = {};
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

test('a browser that has forgotten its alarms is asked again, and soon; one that has not keeps its hour', async () => {
  await startHousekeeping();
  expect(outside.alarms.get(DAILY_ALARM)).toEqual({ delayInMinutes: 5, periodInMinutes: 24 * 60 });
  outside.alarms.set(DAILY_ALARM, { kept: true });
  await startHousekeeping();
  expect(outside.alarms.get(DAILY_ALARM)).toEqual({ kept: true });
});

test('what has been in the trash for a month goes', async () => {
  const { id } = await smallArticle('kites');
  await saveArticle(await smallArticle('kites'));
  await changeEntry(id, { view: 'trash', trashedAt: Date.now() });
  await keepHouse();
  expect(await findEntry(id)).not.toBeNull();
  for (const days of [31, 1, 1]) {
    vi.setSystemTime(Date.now() + days * DAY);
    await keepHouse();
  }
  expect(await findEntry(id)).toBeNull();
});

test('a backup that is due is spoken of, not every day, and none of an empty library', async () => {
  await keepHouse();
  vi.setSystemTime(Date.now() + 8 * DAY);
  await keepHouse();
  expect(await takeNotice()).toBeNull();
  await saveArticle(await smallArticle('kites'));
  await keepHouse();
  expect(await takeNotice()).toBeNull();
  vi.setSystemTime(Date.now() + 8 * DAY);
  await keepHouse();
  // A browser that ends takes with it what nobody has heard.
  outside.session = {};
  vi.setSystemTime(Date.now() + DAY);
  await keepHouse();
  expect(await takeNotice()).toBe('backup-due');
  await noteReminded();
  await keepHouse();
  expect(await takeNotice()).toBeNull();
  vi.setSystemTime(Date.now() + 7 * DAY);
  await keepHouse();
  expect(await takeNotice()).toBe('backup-due');
});

test('a backup noted by a clock that was ahead holds none up', async () => {
  await saveArticle(await smallArticle('kites'));
  vi.setSystemTime(Date.now() + 400 * DAY);
  await noteBackup();
  vi.setSystemTime(Date.now() - 400 * DAY);
  expect(await isBackupDue('week')).toBe(true);
  expect(await isBackupDue('never')).toBe(false);
  await noteBackup();
  expect(await isBackupDue('week')).toBe(false);
});
