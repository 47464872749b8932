import { browser } from 'wxt/browser';
import { showBadge, showMark } from './action-icon';
import { markOf } from './tab-marks';

/** Milliseconds that a sign stands on the button. */
const SHOWN = 6000;

/** A sign on the button for a few seconds, for what was done without a surface of ours open. */
export async function flash(tabId: number, sign: '✓' | '!', title: string): Promise<void> {
  await browser.action.setTitle({ tabId, title });
  await showBadge(tabId, sign);
  setTimeout(() => {
    // The tab may be gone by then; its button with it.
    markOf(tabId)
      .then((mark) => showMark(tabId, mark))
      .catch(() => undefined);
  }, SHOWN);
}
