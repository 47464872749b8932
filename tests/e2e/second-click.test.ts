import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openFullPage } from './support/full-page.ts';
import { holds } from './support/holds.ts';
import { readingOf } from './support/reading.ts';
import { stage } from './support/stage.ts';
import { withPopupAt } from './support/with-popup.ts';

const SAVE = 'button[aria-keyshortcuts="s"]';

const { driver, server } = stage('chromium');

test.each([
  ['sample', 'beginning', 0.2],
  ['arabic', 'middle', 0.5],
  ['japanese', 'end', 0.8],
] as const)('in the popup on "%s", a second click on the %s of Save only saves again', async (slug, _where, share) => {
  await withPopupAt(driver, `${server.origin}/${slug}/`, async ({ page: popup }) => {
    await readingOf(popup);
    await expectTwoSaves(popup, share);
  });
});

test.each([
  ['parts', 320],
  ['short', 500],
  ['long-title', 640],
] as const)('the same in a full page of "%s", %i pixels wide', async (slug, width) => {
  const full = await openFullPage(driver, await driver.open(`${server.origin}/${slug}/`));
  await full.setViewport({ width, height: 640 });
  await expectTwoSaves(full, 0.5);
  await full.close();
});

/** Clicks twice at one place, the second time when the first has been answered: buttons may have moved by then. */
async function expectTwoSaves(surface: Page, share: number): Promise<void> {
  const { x, y, width, height } = (await (await surface.$(SAVE))?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await surface.mouse.click(x + width * share, y + height / 2);
  const first = await surface.waitForSelector('[data-part="toast"]');
  const said = (await first?.evaluate((toast) => toast.textContent)) ?? '';
  await surface.waitForSelector(`${SAVE}[aria-pressed="true"]:enabled`);
  await surface.mouse.click(x + width * share, y + height / 2);
  // The first answer may go by itself before the second comes.
  await holds(
    surface,
    (before) => ![null, before].includes(document.querySelector('[data-part="toast"]')?.textContent ?? null),
    said,
  );
  expect(await surface.$eval('[data-part="toast"]', (toast) => toast.textContent)).toContain('saved already');
}
