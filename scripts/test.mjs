import { join } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { lintAddon } from './lint-addon.mjs';
import { ROOT, show } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { setup } from './setup.mjs';

const bin = (...path) => join(ROOT, 'node_modules', ...path);
const vitest = bin('vitest', 'vitest.mjs');

/** Everything: sets up what is missing, the quick checks, both builds and what they must hold, and real browsers. */
try {
  await setup({ chromium: true, firefox: true, display: true, languages: true });
  await check();
  const chrome = await build('chrome');
  const firefox = await build('firefox');
  say(`Built: ${chrome}, ${firefox}`);
  await show('The builds', vitest, ['run', '--project', 'built']);
  await lintAddon(firefox);
  await show('Real browsers', vitest, ['run', '--project', 'browsers']);
  say('All is well.');
} catch (error) {
  // What failed has printed why; the person gets one more sentence and CI an exit code.
  giveUp(error);
}
