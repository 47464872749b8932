import { t } from '@/utils/platform/text';
import styles from './ImagesNote.module.css';

/** Says that this is a text of before, and leads to the one of now. */
export function OlderNote({ address }: { address: string }) {
  return (
    <div class={styles.note} data-part="older-note">
      <p>{t('older_text')}</p>
      <a href={address}>{t('newest_text')}</a>
    </div>
  );
}
