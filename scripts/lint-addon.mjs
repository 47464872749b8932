import { join } from 'node:path';
import { ROOT, run } from './run.mjs';
import { say } from './say.mjs';

/**
 * The one warning that is not ours: Preact, Readability and DOMPurify assign `innerHTML` in their own code. In our code
 * a test of the repository's shape forbids it.
 */
const OF_LIBRARIES = 'UNSAFE_VAR_ASSIGNMENT';

/** Checks the Firefox build as the store would. Throws with what it found. */
export async function lintAddon(folder) {
  say('\n── Add-on lint');
  const command = join(ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const { output } = await run(process.execPath, [command, 'lint', '--source-dir', folder, '--output', 'json']);
  const report = JSON.parse(output.slice(output.indexOf('{"')));
  const ours = [...report.errors, ...report.warnings].filter(({ code }) => code !== OF_LIBRARIES);
  if (ours.length > 0)
    throw new Error(`web-ext lint: ${ours.map(({ code, message }) => `${code} ${message}`).join('; ')}`);
  say(`No errors, no warnings of ours; ${report.warnings.length} of libraries.`);
}
