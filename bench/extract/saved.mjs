import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, run } from '../../scripts/run.mjs';

/** Keeps figures, and nothing of the pages but how many there were. */
export function save(mode, commit, pages, figures, languages) {
  const file = fileOf(mode);
  const result = { date: new Date().toISOString(), commit, mode, pages, figures, languages };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, short, 2)}\n`);
  return file;
}

/** Figures that were kept, or undefined. */
export function saved(mode) {
  return existsSync(fileOf(mode)) ? JSON.parse(readFileSync(fileOf(mode), 'utf8')) : undefined;
}

function fileOf(mode) {
  return join(ROOT, 'bench', 'results', `extract-${mode}.json`);
}

/** The commit that runs. Asked before reading: it takes so long that others may follow. */
export async function currentCommit() {
  const { output } = await run('git', ['describe', '--always', '--dirty', '--exclude', '*']);
  return output.trim();
}

function short(_, value) {
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;
}
