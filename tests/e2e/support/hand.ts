import type { Page } from 'puppeteer-core';
import type { MenuChoice } from './driver.ts';
import type { Screen } from './screen.ts';
import { until } from './until.ts';

/** Presses a shortcut, given as in the manifest, on the keyboard of a screen. */
export async function pressShortcut(screen: Screen, shortcut: string): Promise<void> {
  const keys = shortcut.split('+').map((key) => (key.length === 1 ? key.toLowerCase() : (KEYS[key] ?? key)));
  await screen.keys(keys.join('+'));
}

const KEYS: Record<string, string> = { Alt: 'alt', Shift: 'shift', Ctrl: 'ctrl', Command: 'super' };

/**
 * Opens a context menu in Chromium and chooses our entry by the arrow keys, for the menu can't be read. Ours stands above
 * "Inspect", and on the page itself above "View page source" too.
 */
export async function chooseFromMenu(screen: Screen, page: Page, { on, place }: MenuChoice): Promise<void> {
  const before = await screen.windows();
  await openMenu(page, on);
  await until('the menu is open', async () => (await screen.windows()) > before);
  await comeToRest(screen, DRAWN);
  await screen.keys(...Array<string>(on === undefined ? 3 : 2).fill('Up'));
  if (place !== undefined) {
    await screen.keys('Right');
    await until('the submenu is open', async () => (await screen.windows()) > before + 1);
    // Its first entry is chosen after it is there: a key that comes before is lost.
    await comeToRest(screen, DRAWN);
  }
  await screen.keys(...Array<string>(place ?? 0).fill('Down'), 'Return');
  await until('the menu is gone', async () => (await screen.windows()) === before);
}

/** Presses the right button of the mouse on an element, or on the page's empty part. */
export async function openMenu(page: Page, on: string | undefined): Promise<void> {
  if (on !== undefined) {
    await page.locator(on).click({ button: 'right' });
    return;
  }
  // Not on a scrollbar.
  const corner = await page.evaluate(() => {
    const { clientWidth, clientHeight } = document.documentElement;
    return { x: Math.min(clientWidth, innerWidth) - 3, y: Math.min(clientHeight, innerHeight) - 3 };
  });
  await page.mouse.click(corner.x, corner.y, { button: 'right' });
}

/** Does what makes Chromium ask the person, and says yes in its prompt. What it grants unasked is granted too. */
export async function allowInPrompt(
  screen: Screen,
  ask: () => Promise<void>,
  granted: () => Promise<string[]>,
): Promise<void> {
  const before = { origins: (await granted()).length, brightness: await screen.brightness() };
  const hasMore = async (): Promise<boolean> => (await granted()).length > before.origins;
  await ask();
  await until(
    'the browser asks',
    async () => (await hasMore()) || (await screen.brightness()) < before.brightness * 0.8,
  );
  if (await hasMore()) return;
  await comeToRest(screen, GUARD);
  // "Deny" has the focus at first.
  await screen.keys('Tab', 'Return');
  await until('access is granted', hasMore);
}

/** A menu that looks the same as so long ago is drawn. Milliseconds. */
const DRAWN = 150;
/** Chromium ignores keys for half a second after a prompt has appeared, so that nobody agrees by mistake. */
const GUARD = 700;

/** Waits until the screen is as it was so many milliseconds ago. */
async function comeToRest(screen: Screen, ago: number): Promise<void> {
  let last = Number.NaN;
  const isSame = async (): Promise<boolean> => {
    const now = await screen.brightness();
    const same = now === last;
    last = now;
    return same;
  };
  await until('the screen is at rest', isSame, ago);
}
