import { formatCount, t } from '@/utils/platform/text';
import type { TextSearch } from '../hooks/library/use-text-hits';
import styles from './QueryProblems.module.css';

/** Says that whole texts are still being taken into the index, or cannot be searched. Silent when all is well. */
export function IndexNote({ texts }: { texts: TextSearch }) {
  const text = texts.failed
    ? t('index_failed')
    : texts.ids === null
      ? t('index_looking')
      : texts.left > 0
        ? t('index_left', formatCount(texts.left))
        : '';
  return text === '' ? null : (
    <p class={styles.problems} data-part="index-note" role="status">
      {text}
    </p>
  );
}
