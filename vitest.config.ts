import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import './scripts/node-20.mjs';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
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
          environment: 'jsdom',
          include: ['utils/**/*.test.ts', 'components/**/*.test.tsx', 'tests/*.test.ts'],
        },
      },
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
