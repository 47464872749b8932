import type { Grade, Reason, Verdict } from '@/utils/article/article';
import { foldWords } from '@/utils/article/text';
import type { Draft } from './read';
import type { Context } from './rule';

const LITTLE_TEXT = 500;
const LONG_PARAGRAPH = 120;

/** What `judge` weighs beside the draft. */
export interface Evidence {
  /** The page itself was still arriving. */
  readonly loading: boolean;
  readonly flattened: boolean;
  /** Long paragraphs of the page before the article was chosen, folded. */
  readonly paragraphs: readonly string[];
}

/** Long paragraphs of a page, outside of what surrounds an article, folded for comparison. */
export function longParagraphs(copy: Document): string[] {
  const paragraphs: string[] = [];
  for (const paragraph of copy.querySelectorAll('p')) {
    const text = paragraph.textContent ?? '';
    if (
      text.length < LONG_PARAGRAPH ||
      paragraph.closest('aside, nav, footer, li, form, [class*="comment" i]') !== null
    )
      continue;
    paragraphs.push(foldWords(text.slice(0, 80)));
  }
  return paragraphs;
}

/** How complete the article is, with reasons a person understands. */
export function judge(draft: Draft, { about, promises }: Context, evidence: Evidence): Verdict {
  const text = foldWords(draft.text);
  const reasons: Reason[] = [];
  if (promises.some((before) => text.includes(foldWords(before).slice(-60)))) reasons.push('placeholder');
  if (evidence.loading) reasons.push('still-loading');
  if (about.walled) reasons.push('subscribers-only');
  if (draft.text.trim().length < LITTLE_TEXT) reasons.push('little-text');
  const missing = evidence.paragraphs.filter((paragraph) => !text.includes(paragraph)).length;
  if (missing >= 3 && missing > evidence.paragraphs.length * 0.3) reasons.push('much-left-out');
  if (evidence.flattened) reasons.push('flattened');
  return { grade: gradeOf(reasons), reasons };
}

function gradeOf(reasons: readonly Reason[]): Grade {
  if (reasons.includes('placeholder') || reasons.includes('still-loading')) return 'unfinished';
  if (reasons.includes('subscribers-only')) return 'walled';
  if (reasons.includes('much-left-out') || reasons.includes('little-text')) return 'doubtful';
  return reasons.length > 0 ? 'probably' : 'complete';
}
