import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import './scripts/node-20.mjs';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
/** They hold on to what is outside, a database above all. */
const PORTS = 'utils/platform/**/*.test.ts';
const resolve = { alias: { '@': root } };

export default defineConfig({
  resolve,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['utils/**/*.test.ts', 'components/**/*.test.tsx', 'tests/*.test.ts'],
          exclude: [PORTS],
          // What these test remembers nothing, and loading jsdom anew for each file would take most of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'ports', environment: 'node', include: [PORTS] } },
      { extends: true, test: { name: 'built', environment: 'node', include: ['tests/built/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browsers',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One browser at a time: popups close when another window takes the focus.
          fileParallelism: false,
        },
      },
    ],
  },
});
