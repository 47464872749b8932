import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** What may at most be shipped, in bytes. */
export const BUDGETS = { detector: 8_000, extractor: 110_000, popup: 90_000, zip: 1_600_000 };

/** Of a zip: what stands before each file, again in its directory, and at its end. Names count twice. */
const ZIP_FILE = 30 + 46;
const ZIP_END = 22;

/**
 * Sizes of a built extension, in bytes: the script that looks at every page, the script that reads a page, the scripts
 * without which the popup shows nothing, and the whole as a zip.
 *
 * @param {string} folder
 */
export function sizes(folder) {
  return {
    detector: sizeOf(join(folder, 'detector.js')),
    extractor: sizeOf(join(folder, 'extractor.js')),
    popup: popupScripts(folder).reduce((sum, file) => sum + sizeOf(file), 0),
    zip: zipSize(folder),
  };
}

function sizeOf(file) {
  return readFileSync(file).length;
}

/**
 * The popup's script and everything that it imports before it runs, directly and indirectly.
 *
 * @param {string} folder
 */
export function popupScripts(folder) {
  const html = readFileSync(join(folder, 'popup.html'), 'utf8');
  const files = new Set();
  for (const [, source] of html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)) collect(join(folder, source), files);
  return [...files];
}

function collect(file, files) {
  if (files.has(file)) return;
  files.add(file);
  // `from"./x.js"` and `import"./x.js"`, but not `import("./x.js")`, which is fetched when it is needed.
  for (const [, source] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g))
    collect(resolve(dirname(file), source), files);
}

function zipSize(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => {
    const file = join(entry.parentPath, entry.name);
    const name = Buffer.byteLength(relative(folder, file));
    const data = readFileSync(file);
    return sum + ZIP_FILE + 2 * name + Math.min(data.length, deflateRawSync(data).length);
  }, ZIP_END);
}

/** The sizes that are above their budget, each as a sentence; none when all is well. */
export function overBudget(found) {
  return Object.entries(BUDGETS)
    .filter(([name, budget]) => found[name] > budget)
    .map(
      ([name, budget]) => `${name}: ${found[name]} bytes, ${found[name] - budget} more than its budget of ${budget}.`,
    );
}
