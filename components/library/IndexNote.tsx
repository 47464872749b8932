import { formatCount, t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import type { TextSearch } from '../hooks/library/use-text-hits';
import styles from './QueryProblems.module.css';

/** Says that whole texts are still being read or taken into the index, or how they are searched without. Silent when all is well. */
export function IndexNote({ texts }: { texts: TextSearch }) {
  const text = textOf(texts);
  return text === '' ? null : (
    <p class={styles.problems} data-part="index-note" role="status">
      {text}{' '}
      {texts.by === 'reading' && texts.isLooking && <Button label={t('stop')} look="quiet" onClick={texts.stop} />}
    </p>
  );
}

function textOf({ by, ids, unread, left, isLooking }: TextSearch): string {
  if (by === 'titles') return t('index_failed');
  if (ids === null) return t('index_looking');
  if (by === 'index' && unread > 0) return t('texts_unread', formatCount(unread));
  if (by === 'index') return left > 0 ? t('index_left', formatCount(left)) : '';
  if (isLooking) return t('scan_running', formatCount(unread));
  return unread > 0 ? t('scan_stopped', formatCount(unread)) : t('scan_done');
}
