import type { Grade, Reason, Verdict } from '@/utils/article/article';
import { foldWords } from '@/utils/article/text';
import type { Draft } from './read';
import type { Context } from './rule';

const LITTLE_TEXT = 500;
const LONG_PARAGRAPH = 120;
const AROUND = 'aside, nav, footer, li, form, [class*="comment" i]';

/** What `judge` weighs beside the draft. */
export interface Evidence {
  /** The page itself was still arriving. */
  readonly loading: boolean;
  readonly flattened: boolean;
  /** Beginnings of the page's long paragraphs before the article was chosen. */
  readonly paragraphs: readonly string[];
}

/** Beginnings of a page's long paragraphs, outside of what surrounds an article, in their order. */
export function longParagraphs(copy: Document): string[] {
  const paragraphs: string[] = [];
  for (const paragraph of copy.querySelectorAll('p')) {
    const text = (paragraph.textContent ?? '').trim();
    if (text.length < LONG_PARAGRAPH || paragraph.closest(AROUND) !== null) continue;
    paragraphs.push(text.slice(0, 80));
  }
  return paragraphs;
}

/** How complete the article is, with reasons a person understands. */
export function judge(draft: Draft, { about, promises }: Context, evidence: Evidence): Verdict {
  const { text } = draft;
  const reasons: Reason[] = [];
  if (promises.length > 0 && promises.some((before) => foldWords(text).includes(foldWords(before).slice(-60))))
    reasons.push('placeholder');
  if (evidence.loading) reasons.push('still-loading');
  if (about.walled) reasons.push('subscribers-only');
  if (text.trim().length < LITTLE_TEXT) reasons.push('little-text');
  const missing = countMissing(text, evidence.paragraphs);
  if (missing >= 3 && missing > evidence.paragraphs.length * 0.3) reasons.push('much-left-out');
  if (evidence.flattened) reasons.push('flattened');
  return { grade: gradeOf(reasons), reasons };
}

/** How many of the beginnings are not in the text. They stand in order, so each is looked for behind the last. */
function countMissing(text: string, beginnings: readonly string[]): number {
  let cursor = 0;
  let missing = 0;
  for (const beginning of beginnings) {
    const at = text.indexOf(beginning, cursor);
    if (at === -1) missing++;
    else cursor = at;
  }
  return missing;
}

function gradeOf(reasons: readonly Reason[]): Grade {
  if (reasons.includes('placeholder') || reasons.includes('still-loading')) return 'unfinished';
  if (reasons.includes('subscribers-only')) return 'walled';
  if (reasons.includes('much-left-out') || reasons.includes('little-text')) return 'doubtful';
  return reasons.length > 0 ? 'probably' : 'complete';
}
