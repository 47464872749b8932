import { browser } from 'wxt/browser';
import type { Failure } from '@/utils/article/failure';

const KEY = 'notice';

/** Leaves a sentence for the popup. */
export async function leaveNotice(failure: Failure): Promise<void> {
  await browser.storage.session.set({ [KEY]: failure });
}

/** Says a sentence at once where the browser allows: a command failed with no surface open. */
export async function giveNotice(failure: Failure): Promise<void> {
  await leaveNotice(failure);
  // Some browsers open the popup only from a click; the sign on the button leads there.
  await browser.action.openPopup().catch(() => undefined);
}

/** Takes a sentence back that is not true any more. */
export async function withdrawNotice(failure: Failure): Promise<void> {
  if ((await browser.storage.session.get(KEY))[KEY] === failure) await browser.storage.session.remove(KEY);
}

/** Takes the sentence that was left, if one was. */
export async function takeNotice(): Promise<Failure | null> {
  const failure = (await browser.storage.session.get(KEY))[KEY] as Failure | undefined;
  if (failure === undefined) return null;
  await browser.storage.session.remove(KEY);
  return failure;
}
