/**
 * `node bench/library/run.mjs [chromium | firefox]`: fills libraries of 10,000 and 50,000 articles in both browsers,
 * measures what a reader waits for, prints a table, and keeps everything as bench/results/library.json.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { ROOT } from '../../scripts/run.mjs';
import { giveUp, say } from '../../scripts/say.mjs';
import { serve } from '../../scripts/server.mjs';
import { bundle } from '../bundle.mjs';
import { startBrowser } from './browsers.mjs';
import { measureLibrary } from './measure.mjs';
import { table } from './table.mjs';

/** Libraries by their size; `scale` is the share of the usual length of their texts. Whole texts are searched in one. */
const LIBRARIES = [
  { articles: 10_000, scale: 1, search: true },
  { articles: 50_000, scale: 0.02, search: false },
];
const TARGETS = { chromium: 'chrome', firefox: 'firefox' };
const RESULTS = join(ROOT, 'bench', 'results', 'library.json');

try {
  const names = process.argv[2] === undefined ? Object.keys(TARGETS) : [process.argv[2]];
  const browsers = process.argv[2] === undefined ? {} : await known();
  for (const name of names) browsers[name] = await measureBrowser(name);
  say(table(browsers));
  await mkdir(join(ROOT, 'bench', 'results'), { recursive: true });
  await writeFile(RESULTS, `${JSON.stringify(browsers, null, 2)}\n`);
} catch (error) {
  // Nothing here can go on after a failure; what was not measured must not look measured.
  giveUp(error);
}

async function known() {
  // Nothing was measured before: then there is nothing to keep.
  return JSON.parse(await readFile(RESULTS, 'utf8').catch(() => '{}'));
}

async function measureBrowser(name) {
  const extension = await build(TARGETS[name]);
  const libraries = [];
  let version = '';
  for (const library of LIBRARIES) {
    say(`${name}: ${library.articles} articles …`);
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'pages'));
      await writeFile(join(folder, 'pages', 'index.html'), '<!doctype html><title>Nothing to read</title>');
      const server = await serve(join(folder, 'pages'));
      const started = await startBrowser(name, extension, join(folder, 'profile'));
      try {
        version = await started.browser.version();
        const scripts = await scriptsIn(folder);
        libraries.push({ ...library, ...(await measureLibrary(started, server.origin, scripts, library)) });
      } finally {
        await started.browser.close();
        await server.close();
      }
    });
  }
  return { ...circumstances(), version, libraries };
}

async function scriptsIn(folder) {
  const names = { seed: 'lecternSeed', operations: 'lecternOperations', scroll: 'lecternScroll' };
  const scripts = {};
  for (const [file, name] of Object.entries({ ...names, search: 'lecternSearch' }))
    scripts[file] =
      `${await bundle(`bench/library/${file}.ts`, name, folder)}; globalThis.${name} = ${name}; undefined`;
  return scripts;
}

async function inFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function circumstances() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  return { date: new Date().toISOString(), commit, cpu: cpus()[0].model, cores: cpus().length, load: loadavg()[0] };
}
