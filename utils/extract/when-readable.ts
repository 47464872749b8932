import { documentElementOf, readyStateOf, textOf } from './snapshot/safe-dom';

const PATIENCE = 3000;
const STEP = 150;
/** Text that is worth reading before the page has ended, scripts and styles included. Characters. */
const ENOUGH = 3000;

/**
 * Resolves when the page is there to be read: at once when its document is complete; while it still arrives, as soon
 * as there is a good deal of it and it has stood still for a moment; after 3 s whatever has come.
 */
export async function whenReadable(page: Document): Promise<void> {
  const end = Date.now() + PATIENCE;
  let before = 0;
  while (readyStateOf(page) === 'loading' && Date.now() < end) {
    const root = documentElementOf(page);
    const length = root === null ? 0 : (textOf(root) ?? '').length;
    if (length === before && length > ENOUGH) return;
    before = length;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
