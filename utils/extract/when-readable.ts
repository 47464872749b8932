import { detect } from './detect';
import { documentElementOf, readyStateOf, textOf } from './snapshot/safe-dom';

const PATIENCE = 3000;
const STEP = 150;

/**
 * Resolves when the page is there to be read: at once when its document is complete; while it still arrives, as soon
 * as an article is there and has stood still for a moment; after 3 s whatever has come.
 */
export async function whenReadable(page: Document): Promise<void> {
  const end = Date.now() + PATIENCE;
  let length = -1;
  while (readyStateOf(page) === 'loading' && Date.now() < end) {
    const root = documentElementOf(page);
    const now = root === null ? 0 : (textOf(root) ?? '').length;
    if (now === length && detect(page)) return;
    length = now;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
