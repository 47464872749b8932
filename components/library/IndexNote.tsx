import { formatCount, t } from '@/utils/platform/text';
import type { TextSearch } from '../hooks/library/use-text-hits';
import styles from './QueryProblems.module.css';

/** Says that whole texts are still being read or taken into the index, or cannot be searched. Silent when all is well. */
export function IndexNote({ texts }: { texts: TextSearch }) {
  const text = textOf(texts);
  return text === '' ? null : (
    <p class={styles.problems} data-part="index-note" role="status">
      {text}
    </p>
  );
}

function textOf({ failed, ids, unread, left }: TextSearch): string {
  if (failed) return t('index_failed');
  if (ids === null) return t('index_looking');
  if (unread > 0) return t('texts_unread', formatCount(unread));
  return left > 0 ? t('index_left', formatCount(left)) : '';
}
