import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must, ROOT } from '../../scripts/run.mjs';
import { bundle } from '../bundle.mjs';

/** The modules that are read with, by the variable that holds their exports in a page. */
const MODULES = {
  lectern: 'utils/extract/extract.ts',
  detector: 'utils/extract/detect.ts',
  readability: 'node_modules/@mozilla/readability/Readability.js',
  readerable: 'node_modules/@mozilla/readability/Readability-readerable.js',
  // What Defuddle's entry for Node.js loads; the entry itself would bring a DOM of its own.
  defuddle: 'node_modules/defuddle/dist/defuddle.js',
};

/** Everything that runs inside of a page, each as one script. */
export async function makeScripts() {
  // Bundling needs to know where "@/" leads, which WXT writes down.
  await must(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare']);
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  try {
    const scripts = [];
    for (const [name, module] of Object.entries(MODULES)) scripts.push(await bundle(module, name, folder));
    return scripts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
