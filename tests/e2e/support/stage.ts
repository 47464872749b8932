import { afterAll, beforeAll } from 'vitest';
import { serve } from '@/scripts/server.mjs';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { PAGES } from './fixture.ts';
import { start } from './start.ts';

/** A browser with Lectern in it and a server with the fixture pages, for the tests of one `describe`. */
export interface Stage {
  readonly driver: Driver;
  /** Address of the fixture pages, without a slash at its end. */
  readonly origin: string;
  /** Ends the server early: from then on there is no network. */
  readonly disconnect: () => Promise<void>;
}

/** Sets the stage before the tests and clears it after them. Its parts are there once a test runs. */
export function stage(name: BrowserName, options?: LaunchOptions): Stage {
  const parts: { driver?: Driver; server?: { origin: string; close: () => Promise<void> } } = {};
  beforeAll(async () => {
    parts.server = await serve(PAGES);
    parts.driver = await start(name, options);
  });
  afterAll(async () => {
    await parts.driver?.close();
    await parts.server?.close();
  });
  return {
    get driver() {
      return present(parts.driver);
    },
    get origin() {
      return present(parts.server).origin;
    },
    disconnect: () => present(parts.server).close(),
  };
}

function present<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('The stage is set only while tests run.');
  return part;
}
