import type { Page } from 'puppeteer-core';
import { provide } from './provide.ts';

/**
 * Fills the library with generated articles, through the product's own store, in one of its pages.
 * @param scale share of the usual length of their texts
 */
export async function seedLibrary(page: Page, count: number, scale = 0.02): Promise<void> {
  await provide(page, 'bench/library/seed.ts', 'lecternSeed');
  await page.evaluate(`lecternSeed.seed(0, ${count}, ${scale})`);
}
