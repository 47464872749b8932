/**
 * `node bench/run.mjs [name]`: builds the extension, measures it in headless Chromium, prints a table, and keeps
 * everything as bench/results/<name>.json ("latest" without a name).
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../scripts/build.mjs';
import { ROOT } from '../scripts/run.mjs';
import { giveUp, say } from '../scripts/say.mjs';
import { serve } from '../scripts/server.mjs';
import { startPinned } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { measureDetector } from './detector.mjs';
import { measureExtraction } from './extraction.mjs';
import { CROWDED, fileOf, LENGTHS, writePages } from './pages.mjs';
import { measurePresses } from './press.mjs';
import { sizes } from './sizes.mjs';
import { table } from './table.mjs';

try {
  const extension = await build('chrome');
  const measured = { ...(await withBrowser(extension, measure)), sizes: sizes(extension) };
  say(table(measured));
  const name = process.argv[2] ?? 'latest';
  await mkdir(join(ROOT, 'bench', 'results'), { recursive: true });
  await writeFile(join(ROOT, 'bench', 'results', `${name}.json`), `${JSON.stringify(measured, null, 2)}\n`);
} catch (error) {
  // Nothing here can go on after a failure; what was not measured must not look measured.
  giveUp(error);
}

async function withBrowser(extension, work) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  const pages = join(folder, 'pages');
  await mkdir(pages);
  await writePages(pages);
  const server = await serve(pages);
  let browser;
  try {
    const started = await startPinned(extension, join(folder, 'profile'));
    browser = started.browser;
    return await work(started, server.origin, folder);
  } finally {
    await browser?.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure({ browser, extension }, origin, folder) {
  const result = { date: new Date().toISOString(), browser: await browser.version(), ...machine() };
  const scripts = {
    ours: await bundle('utils/extract/extract.ts', 'lectern', folder),
    bare: await bundle('node_modules/@mozilla/readability/Readability.js', 'readability', folder),
    detector: await bundle('utils/extract/detect.ts', 'detector', folder),
  };
  const press = {};
  const extraction = {};
  for (const words of LENGTHS) {
    say(`Reading ${words} words …`);
    const address = `${origin}/${fileOf(words)}`;
    press[words] = await onPage(browser, address, (page) => measurePresses(browser, extension, page));
    extraction[words] = await onPage(browser, address, (page) => measureExtraction(page, scripts));
  }
  say('Telling articles from other pages …');
  const detector = {};
  for (const file of [CROWDED, ...LENGTHS.map(fileOf)]) {
    detector[file] = await onPage(browser, `${origin}/${file}`, (page) => measureDetector(page, scripts.detector));
  }
  return { ...result, press, extraction, detector };
}

async function onPage(browser, address, work) {
  const page = await browser.newPage();
  await page.goto(address);
  const result = await work(page);
  await page.close();
  return result;
}

function machine() {
  const [{ model }] = cpus();
  return { cpu: model, cores: cpus().length };
}
