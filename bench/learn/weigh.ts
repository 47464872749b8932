import { choose } from '@/utils/extract/choose/choose';
import { signsOf } from '@/utils/extract/choose/signs';
import { bestAttempt, extract } from '@/utils/extract/extract';
import { silent } from '@/utils/extract/trace';

/** The article of a page and the signs of how good it is; null where nothing is found. Runs in a browser's tab. */
export function weigh(page: Document, address: string) {
  const found = extract(page, address, { force: true });
  const best = bestAttempt(page, address, { force: true, trace: silent });
  if (!found.ok || typeof best === 'string' || best.draft === null) return null;
  return { article: found.article, signs: signsOf(choose(best.blocks, best.draft.body, best.context)) };
}
