import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundle } from '../../../bench/bundle.mjs';

const scripts = new Map<string, Promise<string>>();

/** Gives a page a module of this repository, with what it imports of the product, as a global variable. */
export async function provide(page: Page, module: string, name: string): Promise<void> {
  await page.evaluate(await scriptOf(module, name));
}

/** The script that leaves a module in a global variable of whatever it is evaluated in. */
export function scriptOf(module: string, name: string): Promise<string> {
  const script = scripts.get(module) ?? make(module, name);
  scripts.set(module, script);
  return script;
}

async function make(module: string, name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-provide-'));
  try {
    // What a script declares stays in the evaluation that it was declared in.
    return `${await bundle(module, name, folder)}; globalThis.${name} = ${name}; undefined`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
