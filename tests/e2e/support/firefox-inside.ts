import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import type { AddressBar, Preferences } from './driver.ts';

/** What this side asks of Firefox's own window. The answers come from inside-firefox.js. */
export interface Inside {
  requests: { given: []; answer: { url: string; from: string }[] };
  pressButton: { given: []; answer: null };
  popup: { given: []; answer: string | null };
  isOpen: { given: [id: string]; answer: boolean };
  background: { given: []; answer: string | null };
  stopBackground: { given: []; answer: null };
  pressKeys: { given: [keys: Key[]]; answer: null };
  emulate: { given: [preferences: Preferences, popup: string | null]; answer: null };
  typeInBar: { given: [typed: string]; answer: AddressBar };
  enterInBar: { given: [content: string, where: 'current' | 'tab' | 'tabshifted']; answer: null };
  chooseFromMenu: { given: [title: string]; answer: boolean };
}

/** A key as Firefox wants it: its value, its place on the keyboard, its old number. */
export type Key = [key: string, code: string, keyCode: number];

/** The part of puppeteer's connection to Firefox that we use. Puppeteer has it at hand, but not in its types. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: object }>;
  emit(event: string, details: object): boolean;
}

/** What BiDi calls a tab, or a window. */
interface Context {
  context: string;
  clientWindow: string;
  url: string;
}

/** Firefox from the inside: its own window, and views of the extension which are no tabs. */
export class FirefoxInside {
  readonly #connection: Connection;
  readonly #window: Context;

  private constructor(connection: Connection, window: Context) {
    this.#connection = connection;
    this.#window = window;
  }

  /** Enters the window of a browser which was started with `--remote-allow-system-access`. */
  static async enter(browser: Browser, extension: { extensionId: string; origin: string }): Promise<FirefoxInside> {
    const { connection } = browser as Browser & { connection?: Connection };
    if (connection === undefined) throw new Error('This puppeteer hides its connection to Firefox.');
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = (result as { contexts: Context[] }).contexts;
    if (window === undefined) throw new Error('Firefox has no window.');
    const inside = new FirefoxInside(connection, window);
    const script = await readFile(new URL('inside-firefox.js', import.meta.url), 'utf8');
    await inside.evaluate(
      window.context,
      `globalThis.lectern = (${script.trim().replace(/;$/, '')})(${JSON.stringify(extension)})`,
    );
    return inside;
  }

  /** Asks something of Firefox's own window. */
  async ask<N extends keyof Inside>(name: N, ...given: Inside[N]['given']): Promise<Inside[N]['answer']> {
    const call = `lectern.${name}(...${JSON.stringify(given)})`;
    return (await this.evaluate(this.#window.context, call)) as Inside[N]['answer'];
  }

  /** Evaluates an expression in a view and resolves to its value, as JSON keeps it. */
  async evaluate(context: string, expression: string): Promise<unknown> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context },
      awaitPromise: true,
    });
    const outcome = result as Outcome;
    if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
    return outcome.result.value === undefined ? undefined : JSON.parse(outcome.result.value);
  }

  /** The tabs, and where each of them is. */
  async tabs(): Promise<Context[]> {
    const { result } = await this.#connection.send('browsingContext.getTree', { maxDepth: 0 });
    return (result as { contexts: Context[] }).contexts;
  }

  /** Tells puppeteer of a view which is no tab, as if Firefox had, so that it makes a Page of it. */
  announce(context: string, url: string): void {
    this.#connection.emit('browsingContext.contextCreated', this.#describe(context, url));
  }

  /** Tells puppeteer that such a view is gone. */
  bury(context: string, url: string): void {
    this.#connection.emit('browsingContext.contextDestroyed', this.#describe(context, url));
  }

  #describe(context: string, url: string): object {
    const { clientWindow } = this.#window;
    return { context, url, clientWindow, children: [], parent: null, originalOpener: null, userContext: 'default' };
  }
}

type Outcome =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };
