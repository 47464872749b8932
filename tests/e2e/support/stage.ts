import { afterAll, beforeAll } from 'vitest';
import { serve } from '@/scripts/server.mjs';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { PAGES } from './fixture.ts';
import { start } from './start.ts';

/** A browser with Lectern in it, and a server with pages. */
export interface Stage {
  readonly driver: Driver;
  /** `close` ends it early: from then on there is no network. */
  readonly server: { readonly origin: string; readonly close: () => Promise<void> };
}

/**
 * Sets the stage before the tests of a `describe` and clears it after them. Its parts work once a test runs.
 * @param open opens the server, where it is not to serve the fixture pages as they are
 */
export function stage(name: BrowserName, options?: LaunchOptions, open = () => serve(PAGES)): Stage {
  const parts: Partial<Stage> = {};
  beforeAll(async () => {
    Object.assign(parts, { server: await open() });
    Object.assign(parts, { driver: await start(name, options) });
  });
  afterAll(async () => {
    await parts.driver?.close();
    await parts.server?.close();
  });
  return { driver: later(() => parts.driver), server: later(() => parts.server) };
}

/** Stands for an object that is not there yet. */
function later<Part extends object>(find: () => Part | undefined): Part {
  return new Proxy({} as Part, {
    get(_, key) {
      const part = find();
      if (part === undefined) throw new Error('The stage is set only while tests run.');
      const value: unknown = Reflect.get(part, key, part);
      return typeof value === 'function' ? value.bind(part) : value;
    },
  });
}
