import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Audit } from './support/audit.ts';
import type { Driver } from './support/driver.ts';
import { launch } from './support/launch.ts';
import { provide } from './support/provide.ts';
import { seedLibrary } from './support/seed.ts';

const ARTICLES = 20;

declare const lecternAudit: { audit(): Promise<Audit> };

test('a Chromium killed between the head of a record and its contents keeps the library over the next two starts', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'lectern-profile-'));
  try {
    await during(profile, (driver) => seed(driver, ARTICLES), 'kill');
    await tear(profile);
    await during(profile, (driver) => seed(driver, ARTICLES + 1), 'close');
    const found = await during(profile, look, 'close');
    expect(found.problems).toEqual([]);
    expect(Object.keys(found.tags)).toHaveLength(ARTICLES + 1);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

async function during<Value>(profile: string, work: (driver: Driver) => Promise<Value>, end: 'kill' | 'close') {
  const driver = await launch('chromium', { profile });
  try {
    return await work(driver);
  } finally {
    await driver[end]();
  }
}

async function seed(driver: Driver, count: number): Promise<void> {
  await seedLibrary(await driver.openExtension('/options.html'), count);
}

async function look(driver: Driver): Promise<Audit> {
  const page = await driver.openExtension('/options.html');
  await provide(page, 'tests/e2e/support/audit.ts', 'lecternAudit');
  return page.evaluate(() => lecternAudit.audit());
}

/** Leaves the log of the databases as a kill does: with the head of a record, seven bytes, behind which nothing came. */
async function tear(profile: string): Promise<void> {
  const databases = join(profile, 'Default', 'IndexedDB');
  const folder = (await readdir(databases)).find((name) => name.endsWith('.leveldb'));
  if (folder === undefined) throw new Error('This Chromium keeps its databases in another way.');
  const log = (await readdir(join(databases, folder))).find((name) => /^\d+\.log$/.test(name)) ?? '';
  const path = join(databases, folder, log);
  const head = (await readFile(path)).subarray(0, 7);
  // A whole record of 2,000 bytes is announced.
  head.writeUInt16LE(2000, 4);
  head.writeUInt8(1, 6);
  await appendFile(path, head);
}
