import type { Extraction } from '@/utils/article/article';
import { type Passage, passageText, type Wishes } from '@/utils/article/passage';
import type { Judged } from './choose/judged';
import { extract } from './extract';

/** Shorter texts that were left out are labels and buttons. Characters. */
const WORTH_READING = 25;
/** Of such a text no more may be links: menus are left out of this as well. */
const MAX_LINKED = 0.5;

/** An article, and the page's texts in their order. */
export type Proofreading = Extraction & { readonly passages: readonly Passage[] };

/** Reads a page as `extract` does, but for what a reader wants otherwise, and tells all texts that could be wanted. */
export function proofread(page: Document, address: string, wishes: Wishes): Proofreading {
  const wanted = new Map(wishes);
  let passages: readonly Passage[] = [];
  const proofreader = {
    wants: (text: string) => wanted.get(passageText(text)),
    sees: (judged: readonly Judged[]) => {
      passages = passagesOf(judged);
    },
  };
  // Somebody has asked for this page already.
  const extraction = extract(page, address, { force: true, proofreader });
  return { ...(extraction.ok && wanted.size > 0 ? looked(extraction) : extraction), passages };
}

function passagesOf(judged: readonly Judged[]): readonly Passage[] {
  const seen = new Set<string>();
  const passages: Passage[] = [];
  for (const { block, isIn } of judged) {
    const { linked } = block;
    const text = passageText(block.text);
    const isWorth = isIn || (text.length >= WORTH_READING && linked <= text.length * MAX_LINKED);
    if (!isWorth || seen.has(text)) continue;
    seen.add(text);
    passages.push({ text, isIn, isHeading: /^h[1-6]$/.test(block.origin.localName) });
  }
  return passages;
}

/** A text that somebody has looked over is not in doubt any more. */
function looked(extraction: Extraction & { readonly ok: true }): Extraction {
  const { article } = extraction;
  if (article.verdict.grade !== 'doubtful') return extraction;
  return { ...extraction, article: { ...article, verdict: { grade: 'probably', reasons: [], leftOut: 0 } } };
}
