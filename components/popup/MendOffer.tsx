import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import styles from './MendOffer.module.css';

/** After the last line: what to do when the text is not right. */
export function MendOffer({ onMend }: { onMend: () => void }) {
  return (
    <footer class={styles.offer} data-chrome>
      <span>{t('mend_offer')}</span>
      <Button label={t('mend')} look="quiet" onClick={onMend} />
    </footer>
  );
}
