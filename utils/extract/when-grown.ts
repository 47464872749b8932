import { isPlaceholder } from './clean/placeholder';
import { documentElementOf, readyStateOf, textOf, walkerOf } from './snapshot/safe-dom';

/** How long an unfinished page is waited for, and how long it has to be still before it is read again. Milliseconds. */
const PATIENCE = 30_000;
const STILL = 300;
/** Text that makes a page worth reading again. Characters. */
const WORTH_READING = 120;

/**
 * Resolves with true as soon as an unfinished page has more text or has lost its placeholder and is still for a
 * moment; with false when half a minute brought nothing.
 */
export function whenGrown(page: Document): Promise<boolean> {
  const root = documentElementOf(page);
  if (root === null) return Promise.resolve(false);
  const before = stateOf(page, root);
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (grown: boolean) => {
      clearTimeout(timer);
      clearTimeout(limit);
      observer.disconnect();
      EventTarget.prototype.removeEventListener.call(page, 'readystatechange', soon);
      resolve(grown);
    };
    const look = () => {
      timer = undefined;
      const now = stateOf(page, root);
      if (
        now.length >= before.length + WORTH_READING ||
        now.placeholders < before.placeholders ||
        now.loading !== before.loading
      )
        end(true);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, STILL);
    };
    const limit = setTimeout(() => end(false), PATIENCE);
    const observer = new MutationObserver(soon);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    EventTarget.prototype.addEventListener.call(page, 'readystatechange', soon);
  });
}

function stateOf(page: Document, root: Element): { length: number; placeholders: number; loading: boolean } {
  const walker = walkerOf(page, root, NodeFilter.SHOW_TEXT);
  let placeholders = 0;
  while (walker.nextNode() !== null) {
    const value = walker.currentNode.nodeValue ?? '';
    if (value.length < 200 && isPlaceholder(value)) placeholders++;
  }
  return { length: (textOf(root) ?? '').length, placeholders, loading: readyStateOf(page) === 'loading' };
}
