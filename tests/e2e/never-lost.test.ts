import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../bench/library/articles.ts';
import type { Audit } from './support/audit.ts';
import type { BrowserName } from './support/driver.ts';
import type { Done } from './support/labour.ts';
import { launch } from './support/launch.ts';
import { Promises } from './support/promises.ts';
import { provide } from './support/provide.ts';
import { deleteLibrary } from './support/stored.ts';

/** How often each browser is killed: starting Firefox takes three seconds. */
const KILLS = { chromium: { atWork: 70, upgrading: 30 }, firefox: { atWork: 8, upgrading: 4 } } as const;
/** A library that has grown so large is begun anew: looking at all of it takes longer than filling it. */
const LARGE = 1200;
const OLD_ARTICLES = 250;
/** Milliseconds: about what it takes to bring so many to the present form. */
const LONGEST = 350;
/** Seventy starts of a browser, on a machine that has other things to do. Milliseconds. */
const PATIENCE = 400_000;

declare const lecternAudit: { audit(): Promise<Audit> };
declare const lecternLabour: {
  labour(seed: number, from: number): void;
  acknowledged(count: number): Promise<readonly Done[]>;
};
declare const lecternFirstForm: { makeFirstForm(count: number): Promise<readonly string[]> };

describe.each(['chromium', 'firefox'] as const)('a browser that is killed, in %s', (name) => {
  let profile: string;
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'lectern-profile-'));
  });
  afterAll(() => rm(profile, { recursive: true, force: true }));

  test(
    'while it saves, imports, changes and deletes, keeps what it said to have kept',
    async () => {
      const promises = new Promises();
      let count = 0;
      for (let seed = 1; seed <= KILLS[name].atWork; seed++) {
        count += await inBrowser(name, profile, async (page) => {
          const found = await look(page);
          promises.expectKept(found, `before seed ${seed}`);
          if (Object.keys(found.tags).length > LARGE) {
            await deleteLibrary(page);
            promises.forget();
          }
          const random = randomFrom(seed);
          await provide(page, 'tests/e2e/support/labour.ts', 'lecternLabour');
          await page.evaluate((own) => lecternLabour.labour(own, own * 1000), seed);
          const done = await page.evaluate(
            (wanted) => lecternLabour.acknowledged(wanted),
            1 + Math.floor(random() * 12),
          );
          promises.note(done);
          await pause(random() * 30);
          return done.length;
        });
      }
      await inBrowser(name, profile, async (page) => promises.expectKept(await look(page), 'at the end'));
      expect(count).toBeGreaterThan(KILLS[name].atWork * 2);
    },
    PATIENCE,
  );

  test(
    'while it brings an old library to the present form, loses nothing of it',
    async () => {
      let ids: readonly string[] = [];
      let cutShort = 0;
      for (let seed = 1; seed <= KILLS[name].upgrading; seed++) {
        await inBrowser(name, profile, async (page) => {
          if (ids.length > 0) {
            const { problems, tags } = await look(page);
            expect(problems, `after seed ${seed - 1}`).toEqual([]);
            expect(Object.keys(tags).sort(), `after seed ${seed - 1}`).toEqual([...ids].sort());
          }
          await provide(page, 'tests/e2e/support/first-form.ts', 'lecternFirstForm');
          ids = await page.evaluate((count) => lecternFirstForm.makeFirstForm(count), OLD_ARTICLES);
          await provide(page, 'tests/e2e/support/audit.ts', 'lecternAudit');
          await page.evaluate(() => {
            void lecternAudit.audit().then(() => document.body.setAttribute('data-upgraded', ''));
          });
          await pause(randomFrom(seed)() * LONGEST);
          if (!(await page.evaluate(() => document.body.hasAttribute('data-upgraded')))) cutShort++;
        });
      }
      expect(cutShort, 'upgrades that did not come to their end').toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

/** Starts a browser with the profile of before, does something in a page of the extension, and kills it. */
async function inBrowser<Value>(name: BrowserName, profile: string, work: (page: Page) => Promise<Value>) {
  const driver = await launch(name, { profile });
  try {
    return await work(await driver.openExtension('/options.html'));
  } finally {
    await driver.kill();
  }
}

async function look(page: Page): Promise<Audit> {
  await provide(page, 'tests/e2e/support/audit.ts', 'lecternAudit');
  return page.evaluate(() => lecternAudit.audit());
}

/** Which form the library has. `indexedDB.databases()` is no witness: Chromium names the version that was aimed at. */
