import type { Grade, Reason, Verdict } from '@/utils/article/article';
import { foldWords } from '@/utils/article/text';
import type { Sureness } from './choose/sureness';
import type { Context } from './rule';

const LITTLE_TEXT = 500;
/** Less is hardly an article at all. */
const HARDLY_ANY = 140;
/** Expected agreement (F1) with what a person would mark, below which the choice is called doubtful. */
const DOUBTFUL = 0.74;

/** What `judge` weighs beside the text. */
export interface Evidence {
  /** The page itself was still arriving. */
  readonly loading: boolean;
  readonly flattened: boolean;
}

/** How complete the article is, with reasons a person understands. */
export function judge(text: string, { about, promises }: Context, evidence: Evidence, sureness: Sureness): Verdict {
  const length = text.trim().length;
  const reasons: Reason[] = [];
  if (promises.length > 0 && promises.some((before) => foldWords(text).includes(foldWords(before).slice(-60))))
    reasons.push('placeholder');
  if (evidence.loading) reasons.push('still-loading');
  if (about.walled) reasons.push('subscribers-only');
  if (length < LITTLE_TEXT) reasons.push('little-text');
  const { precision, recall } = sureness;
  const isDoubtful = (2 * precision * recall) / (precision + recall || 1) < DOUBTFUL;
  if (isDoubtful) reasons.push(recall < precision ? 'much-left-out' : 'foreign-text');
  if (evidence.flattened) reasons.push('flattened');
  return { grade: gradeOf(reasons, isDoubtful || length < HARDLY_ANY), reasons };
}

function gradeOf(reasons: readonly Reason[], isDoubtful: boolean): Grade {
  if (reasons.includes('placeholder') || reasons.includes('still-loading')) return 'unfinished';
  if (reasons.includes('subscribers-only')) return 'walled';
  if (isDoubtful) return 'doubtful';
  return reasons.length > 0 ? 'probably' : 'complete';
}
