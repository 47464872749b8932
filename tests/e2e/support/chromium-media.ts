import type { CDPSession, Page } from 'puppeteer-core';
import type { Preferences } from './driver.ts';

/**
 * A reader's preferences in Chromium. Puppeteer sets the medium and the features by two calls of which each undoes the
 * other, and Chromium forgets both with the session that set them; so here is one call, in one session a page.
 */
export class ChromiumMedia {
  readonly #sessions = new WeakMap<Page, CDPSession>();

  /** Shows a page as to a reader with these preferences. */
  async prefer(page: Page, { scheme, contrast, motion, medium }: Preferences): Promise<void> {
    const session = this.#sessions.get(page) ?? (await page.createCDPSession());
    this.#sessions.set(page, session);
    await session.send('Emulation.setEmulatedMedia', {
      media: medium ?? '',
      features: [
        { name: 'prefers-color-scheme', value: scheme ?? '' },
        { name: 'forced-colors', value: contrast === 'forced' ? 'active' : '' },
        { name: 'prefers-reduced-motion', value: motion ?? '' },
      ],
    });
  }
}
