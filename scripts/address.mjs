import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ROOT } from './run.mjs';
import { serve } from './server.mjs';

const SAMPLE = join(ROOT, 'tests', 'pages', 'sample', 'index.html');

/**
 * Makes an address out of what a person gave: an address, with or without its scheme, or a file of theirs, or nothing,
 * which means the sample article. Files are served from this machine until `close`.
 *
 * @param {string} [given]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function addressOf(given = SAMPLE) {
  if (existsSync(given)) return serveFile(resolve(given));
  if (/\.x?html?$/i.test(given) && !given.includes('://')) throw new Error(`There is no file "${given}".`);
  return { url: withScheme(given), close: async () => {} };
}

async function serveFile(file) {
  const { origin, close } = await serve(dirname(file));
  return { url: `${origin}/${encodeURIComponent(basename(file))}`, close };
}

function withScheme(given) {
  const url = /^https?:\/\//i.test(given) ? given : `${/^(localhost|127\.)/.test(given) ? 'http' : 'https'}://${given}`;
  if (!URL.canParse(url)) throw new Error(`"${given}" is neither an address nor a file.`);
  return url;
}
