import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { watchFor } from './harm.ts';
import { OPEN_GROUND } from './hostile-pages.ts';

/** What the peer makes of a page, or how it failed. */
export type PeerReading =
  | { title: string; authors: string; site: string; standfirst: string; body: string }
  | { failure: string };

const LIBRARY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

/** The common recipe, for comparison: Readability as it comes, on a copy of the page or on the page itself. */
export async function readUnprotected(
  page: Page,
  limit: number,
  on: 'a copy' | 'the page' = 'a copy',
): Promise<PeerReading> {
  const library = await readFile(LIBRARY, 'utf8');
  const late = new Promise<PeerReading>((resolve) => {
    setTimeout(() => resolve({ failure: `no answer in ${limit} ms` }), limit);
  });
  const reading = page
    .evaluate(recipe, library, on === 'the page')
    // A page that throws, or dies of it, is what is being looked for.
    .catch((error: unknown) => ({ failure: String(error) }));
  return Promise.race([reading, late]);
}

interface Found {
  title: string;
  byline: string | null;
  siteName: string | null;
  excerpt: string | null;
  content: string;
}

function recipe(library: string, inPlace: boolean): PeerReading {
  const Readability = new Function(`${library}; return Readability`)() as new (copy: Node) => { parse(): Found | null };
  const found = new Readability(inPlace ? document : document.cloneNode(true)).parse();
  if (found === null) return { failure: 'no article' };
  const { title, byline, siteName, excerpt, content } = found;
  return { title, authors: byline ?? '', site: siteName ?? '', standfirst: excerpt ?? '', body: content };
}

/** Shows what the peer has read, all of it as markup, in an ordinary page. Resolves with what that page asks for. */
export async function showUnprotected(driver: Driver, origin: string, reading: PeerReading): Promise<[Page, string[]]> {
  if ('failure' in reading) throw new Error(reading.failure);
  const page = await driver.open(`${origin}/${OPEN_GROUND}`);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await watchFor(page);
  await page.evaluate((parts) => {
    for (const [part, markup] of Object.entries(parts)) {
      const place = document.querySelector(`[data-part="${part}"]`);
      if (place !== null) place.innerHTML = markup;
    }
  }, reading);
  return [page, asked];
}
