import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchVerdict } from '@/utils/extract/watch-verdict';
import { STOP } from '@/utils/platform/tabs/detector-scripts';

/** Seen by our own scripts in this page only: it is being watched already. */
const WATCHING = 'lecternWatching';

/** Runs on every page after access was given: says once what it found, and again only when that changed. */
export default defineUnlistedScript(() => {
  if (window.top !== window || Reflect.get(globalThis, WATCHING) === true) return;
  Reflect.set(globalThis, WATCHING, true);
  const end = watchVerdict(document, (message) => {
    try {
      browser.runtime.sendMessage({ name: 'page-seen', message }).catch(stop);
    } catch {
      // The extension was updated or removed while this page was open.
      stop();
    }
  });
  function stop(): void {
    end();
    Reflect.set(globalThis, WATCHING, false);
  }
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === STOP) stop();
  });
});
