import { readyStateOf } from './snapshot/safe-dom';

const PATIENCE = 3000;

/** Resolves when the page is there to be read: at once if its document is complete, after 3 s whatever has come. */
export function whenReadable(page: Document): Promise<void> {
  if (readyStateOf(page) !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    EventTarget.prototype.addEventListener.call(page, 'DOMContentLoaded', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
