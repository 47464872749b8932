import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundle } from '../../../bench/bundle.mjs';

let script: Promise<string> | null = null;

/**
 * Fills the library with generated articles, through the product's own store, in one of its pages.
 * @param scale share of the usual length of their texts
 */
export async function seedLibrary(page: Page, count: number, scale = 0.02): Promise<void> {
  script ??= mkdtemp(join(tmpdir(), 'lectern-seed-')).then((folder) =>
    bundle('bench/library/seed.ts', 'lecternSeed', folder),
  );
  await page.evaluate(`${await script}; lecternSeed.seed(0, ${count}, ${scale})`);
}
