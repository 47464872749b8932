import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { findIn } from './find.ts';
import { holds } from './holds.ts';
import { until } from './until.ts';

/** The extension's popup, as it is on the screen. It goes away as popups do: when it loses focus, or closes itself. */
export class Popup {
  /** For what a popup can't do by itself: media features, accessibility checks, handles. */
  readonly page: Page;
  readonly #isGone: () => Promise<boolean>;

  constructor(page: Page, isGone: () => Promise<boolean>) {
    this.page = page;
    this.#isGone = isGone;
  }

  /** Evaluates a function in the popup. */
  evaluate<A extends unknown[], R>(run: (...given: A) => R, ...given: A): Promise<Awaited<R>> {
    return this.page.evaluate(run as (...given: unknown[]) => R, ...given);
  }

  /** The text that a reader sees. */
  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count.
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Waits until a predicate, evaluated in the popup, holds. */
  async waitFor<A extends unknown[]>(predicate: (...given: A) => unknown, ...given: A): Promise<void> {
    await holds(this.page, predicate, ...given);
  }

  /** Waits for what a CSS selector or, where it is no selector, an accessible name means. */
  find(target: string): Promise<ElementHandle<Element>> {
    return findIn(this.page, target);
  }

  /** Clicks what a CSS selector or an accessible name means. */
  async click(target: string): Promise<void> {
    const element = await this.find(target);
    // A click may close the popup before it is answered; then that it is gone is the answer.
    await element.click().catch((error: unknown) => this.#unlessGone(error));
  }

  /** Presses and releases a key. */
  async press(key: KeyInput): Promise<void> {
    // As with a click: the key may be what closes the popup.
    await this.page.keyboard.press(key).catch((error: unknown) => this.#unlessGone(error));
  }

  /** Leaves a picture of the popup. */
  async screenshot(path: `${string}.png`): Promise<void> {
    await this.page.screenshot({ path });
  }

  /** True once the popup is gone. */
  closed(): Promise<boolean> {
    return this.#isGone();
  }

  /** Waits until the popup is gone. */
  async waitUntilClosed(): Promise<void> {
    await until('the popup is gone', () => this.#isGone());
  }

  /** Closes the popup as its own script would. */
  async close(): Promise<void> {
    // The popup goes before the call is answered.
    await this.page.evaluate(() => window.close()).catch((error: unknown) => this.#unlessGone(error));
    await this.waitUntilClosed();
  }

  async #unlessGone(error: unknown): Promise<void> {
    if (!(await this.#isGone())) throw error;
  }
}
