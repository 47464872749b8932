import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve } from '@/scripts/server.mjs';
import { fixture, PAGES, slugs } from './fixture.ts';

/** The folders of `tests/pages/hostile`. */
export const hostile = slugs('hostile');

/** Where a reader without walls shows what it has found. */
export const OPEN_GROUND = 'open-ground.html';

/** The smallest GIF: one pixel, seen by nobody. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const FIELDS = ['title', 'authors', 'site', 'standfirst'].map((part) => `<p data-part="${part}"></p>`).join('');
const GROUND =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">' +
  `<article><header>${FIELDS}</header><div data-part="body"></div></article>`;

/**
 * Serves the hostile pages, with those that are made at run time, and with an invisible pixel at each address below
 * `/pwned/` that they name: somebody who wants to know who reads does answer.
 */
export async function serveHostile(): Promise<{ origin: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-hostile-'));
  await cp(join(PAGES, 'hostile'), join(folder, 'hostile'), { recursive: true });
  await mkdir(join(folder, 'pwned'));
  const makers = (await import(resolve(PAGES, 'generate.mjs'))) as Record<string, (() => string) | undefined>;
  for (const slug of hostile) {
    const page = join(folder, slug, 'index.html');
    const { made } = fixture(slug);
    if (made !== undefined) await writeFile(page, makers[made]?.() ?? '');
    else await answerAll(folder, await readFile(page, 'utf8'));
  }
  await writeFile(join(folder, OPEN_GROUND), GROUND);
  const server = await serve(folder);
  return {
    origin: server.origin,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function answerAll(folder: string, html: string): Promise<void> {
  for (const [, name] of html.matchAll(/\/(pwned\/[\w-]+)/g)) {
    const file = join(folder, name ?? '');
    await writeFile(file, PIXEL);
    await writeFile(`${file}.headers.json`, JSON.stringify({ 'content-type': 'image/gif' }));
  }
}
