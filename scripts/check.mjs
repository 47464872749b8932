import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, show } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { setup } from './setup.mjs';

const bin = (...path) => join(ROOT, 'node_modules', ...path);

/** The quick part: formatting and lint, types, unit tests and the shape of the repository. */
export async function check() {
  await show('Types of the build', bin('wxt', 'bin', 'wxt.mjs'), ['prepare']);
  await show('Formatting and lint', bin('@biomejs', 'biome', 'bin', 'biome'), ['ci']);
  await show('Types', bin('typescript', 'bin', 'tsc'), ['--noEmit']);
  await show('Unit tests', bin('vitest', 'vitest.mjs'), ['run', '--project', 'unit', '--project', 'ports']);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await setup();
    await check();
    say('All is well.');
  } catch (error) {
    // What failed has printed why; the person gets one more sentence and CI an exit code.
    giveUp(error);
  }
}
