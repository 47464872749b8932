import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'rolldown';
import { ROOT } from '../scripts/run.mjs';

/**
 * Bundles a module of this repository as the product is bundled, into a script that leaves the module's exports in a
 * global variable.
 *
 * @param {string} module path inside the repository
 * @param {string} name of the variable
 * @param {string} folder where the file may be written
 * @param {Record<string, string>} [others] files to take in place of modules, by the names these are imported by
 * @returns {Promise<string>} the script
 */
export async function bundle(module, name, folder, others = {}) {
  const file = join(folder, `${name}.js`);
  await build({
    input: join(ROOT, module),
    platform: 'browser',
    resolve: { alias: { '@': join(ROOT, '.'), ...others } },
    output: { file, format: 'iife', name, exports: 'named', minify: true },
    logLevel: 'warn',
  });
  return readFile(file, 'utf8');
}
