import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';

/** Brings a list of links into the library, the first the newest, and shows them there. */
export async function bringIn(library: Page, addresses: readonly string[]): Promise<void> {
  const lines = addresses.map((address, at) => `${address},${address},${1_700_000_000 - at},,unread`);
  const file = join(await mkdtemp(join(tmpdir(), 'lectern-links-')), 'links.csv');
  await writeFile(file, ['title,url,time_added,tags,status', ...lines].join('\n'));
  const input = (await library.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(file);
  await library.locator('[data-part="preview"] button').click();
  await library.waitForSelector('[data-part="report"]');
  await library.evaluate(() => {
    location.hash = '#shelf=links';
  });
  await library.waitForSelector('[data-part="link-queue"]');
}
