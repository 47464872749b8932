/**
 * `node bench/growth.mjs [shape …]`: reads pages of every shape and of growing size in headless Chromium, prints how the
 * time grows, and keeps everything as bench/results/growth.json when all shapes were measured.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../scripts/run.mjs';
import { giveUp, say } from '../scripts/say.mjs';
import { serve } from '../scripts/server.mjs';
import { bundle } from './bundle.mjs';
import { startBare } from './extract/chromium-page.mjs';
import { measurePage } from './growth/measure.mjs';
import { ELEMENTS, HEAVY, pageOf, SHAPES } from './growth/shapes.mjs';
import { growthTable, heavyTable } from './growth/table.mjs';

try {
  const wanted = process.argv.slice(2);
  const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
  const measured = await withBrowser((read) => measure(read, isWanted));
  say(growthTable(measured.growth));
  say(heavyTable(measured.heavy));
  if (wanted.length === 0)
    await writeFile(join(ROOT, 'bench', 'results', 'growth.json'), `${JSON.stringify(measured, null, 2)}\n`);
} catch (error) {
  // Nothing here can go on after a failure; what was not measured must not look measured.
  giveUp(error);
}

async function measure({ browser, read }, isWanted) {
  const result = { date: new Date().toISOString(), browser: await browser.version(), cpu: cpus()[0].model };
  const growth = {};
  for (const name of Object.keys(SHAPES).filter(isWanted)) growth[name] = await growthOf(name, read);
  const heavy = {};
  for (const name of Object.keys(HEAVY).filter(isWanted)) {
    say(`Reading ${name} …`);
    heavy[name] = await read(HEAVY[name](), ['ours', 'bare']);
  }
  return { ...result, growth, heavy };
}

/** One shape in all its sizes. A reader that did not end is not asked about larger pages. */
async function growthOf(name, read) {
  say(`Reading ${name} …`);
  let readers = ['ours', 'bare'];
  const pages = [];
  for (const elements of ELEMENTS) {
    const page = await read(pageOf(SHAPES[name], elements), readers);
    pages.push(page);
    say(`  ${page.elements} elements: ${JSON.stringify(page.times)}`);
    readers = readers.filter((reader) => page.times[reader] !== undefined);
  }
  return pages;
}

async function withBrowser(work) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-growth-'));
  const server = await serve(folder);
  const browser = await startBare();
  try {
    const scripts = [
      await bundle('utils/extract/extract.ts', 'lectern', folder),
      await bundle('node_modules/@mozilla/readability/Readability.js', 'readability', folder),
    ];
    const read = async (html, readers) => {
      await writeFile(join(folder, 'page.html'), html);
      return measurePage(browser, `${server.origin}/page.html`, scripts, readers);
    };
    return await work({ browser, read });
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
