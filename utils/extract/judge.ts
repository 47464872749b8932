import type { Grade, Reason, Verdict } from '@/utils/article/article';
import { foldWords } from '@/utils/article/text';
import type { Sureness } from './choose/sureness';
import type { Context } from './rule';

const LITTLE_TEXT = 500;
/** Less is hardly an article at all. */
const HARDLY_ANY = 140;
/** A text of so many characters is most likely whole though the page calls it not free: sites that count visits do. */
const WHOLE = 2000;
/** Of a text that the page itself tells in its data, this much is not there. */
const MISSING = 0.5;
/** So far below a doubt, in log-odds, one text in five is poor; farther below, one in thirty. */
const NEARLY = -1;

/** What `judge` weighs beside the text. */
export interface Evidence {
  /** The page itself was still arriving. */
  readonly loading: boolean;
  readonly flattened: boolean;
}

/**
 * How complete the article is, with reasons a person understands. `probably` is what nothing speaks against strongly:
 * short texts, long ones that the page calls not free, and choices that were not quite clear.
 */
export function judge(text: string, { about, promises }: Context, evidence: Evidence, sureness: Sureness): Verdict {
  const length = text.trim().length;
  const isCut = length < about.told.length * MISSING;
  const reasons: Reason[] = [];
  if (promises.length > 0 && promises.some((before) => foldWords(text).includes(foldWords(before).slice(-60))))
    reasons.push('placeholder');
  if (evidence.loading) reasons.push('still-loading');
  if (about.walled) reasons.push('subscribers-only');
  if (length < LITTLE_TEXT) reasons.push('little-text');
  const { precision, recall, doubt, leftOut } = sureness;
  const isDoubtful = isCut || doubt > 0;
  if (isDoubtful) reasons.push(isCut || recall < precision ? 'much-left-out' : 'foreign-text');
  if (evidence.flattened) reasons.push('flattened');
  return { grade: grade(), reasons, leftOut };

  function grade(): Grade {
    if (reasons.includes('placeholder') || evidence.loading) return 'unfinished';
    if (about.walled && (isCut || length < WHOLE)) return 'walled';
    if (isDoubtful || length < HARDLY_ANY) return 'doubtful';
    return reasons.length > 0 || doubt > NEARLY ? 'probably' : 'complete';
  }
}
