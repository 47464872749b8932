import type { Verdict } from '@/utils/article/article';
import { formatCount, type MessageKey, t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import styles from './VerdictNote.module.css';

/** Where the wait for the rest of an unfinished page stands. */
export type Wait = 'waiting' | 'gave-up' | 'none';

interface Props {
  readonly verdict: Verdict;
  readonly wait: Wait;
  readonly onAgain?: (() => void) | undefined;
  /** Leads to the texts that were left out. */
  readonly onMend?: (() => void) | undefined;
}

/** Says plainly when the text may not be the whole article, and why. Silent when all is well. */
export function VerdictNote({ verdict, wait, onAgain, onMend }: Props) {
  const { grade, reasons, leftOut } = verdict;
  if (grade === 'complete' || grade === 'probably') return <div data-part="verdict" data-verdict={grade} hidden />;
  return (
    <div class={styles.note} data-part="verdict" data-verdict={grade} data-wait={wait} role="status">
      <p class={styles.sentence}>{t(sentenceOf(verdict))}</p>
      {grade === 'unfinished' && wait === 'waiting' && <p>{t('verdict_waiting')}</p>}
      {grade === 'unfinished' && wait === 'gave-up' && <p>{t('verdict_gave_up')}</p>}
      {grade === 'doubtful' && reasons.includes('little-text') && reasons.includes('much-left-out') && (
        <p>{t('reason_much_left_out')}</p>
      )}
      {grade === 'doubtful' && leftOut > 0 && <p>{t('reason_left_out', formatCount(leftOut))}</p>}
      {onMend !== undefined && grade === 'doubtful' && <Button label={t('mend')} look="quiet" onClick={onMend} />}
      {onAgain !== undefined && wait !== 'waiting' && <Button label={t('read_again')} look="quiet" onClick={onAgain} />}
    </div>
  );
}

function sentenceOf({ grade, reasons }: Verdict): MessageKey {
  if (grade === 'unfinished') return 'verdict_unfinished';
  if (grade === 'walled') return 'verdict_walled';
  if (reasons.includes('little-text')) return 'reason_little_text';
  return reasons.includes('much-left-out') ? 'reason_much_left_out' : 'reason_foreign_text';
}
