import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchVerdict } from '@/utils/extract/watch-verdict';
import { STOP } from '@/utils/platform/detector-scripts';

/** Runs on every page after access was given: says once what it found, and again only when that changed. */
export default defineUnlistedScript(() => {
  if (window.top !== window) return;
  const stop = watchVerdict(document, (message) => {
    try {
      // The first answer is told before there is a `stop`.
      browser.runtime.sendMessage({ name: 'page-seen', message }).catch(() => stop());
    } catch {
      // The extension was updated or removed while this page was open.
      stop();
    }
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === STOP) stop();
  });
});
