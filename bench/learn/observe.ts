import { observe as ask } from '@/utils/extract/choose/choose';
import { WITNESSES } from '@/utils/extract/choose/witnesses/witnesses';
import { bestAttempt } from '@/utils/extract/extract';
import { silent } from '@/utils/extract/trace';

/** What is known of every block of a page before it is judged; null where nothing is found. Runs in a browser's tab. */
export function observe(page: Document, address: string) {
  const best = bestAttempt(page, address, { force: true, trace: silent });
  if (typeof best === 'string' || best.draft === null) return null;
  const { cases, taken } = ask(best.blocks, best.draft.body, best.context);
  const blocks = best.blocks.map(({ text, element }, at) => ({
    text,
    isCaption: (taken.get(at) ?? element).closest('figcaption') !== null,
    wasIn: taken.has(at),
    row: rowOf(cases[at]),
  }));
  return { witnesses: WITNESSES, blocks };
}

/** What the witnesses say; null of a clear case, from which nothing is learnt. */
function rowOf(known: Float32Array | boolean | undefined): number[] | null {
  return known instanceof Float32Array ? [...known] : null;
}
