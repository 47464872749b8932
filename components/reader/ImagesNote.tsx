import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import styles from './ImagesNote.module.css';

interface Props {
  readonly onShow: () => void;
  readonly onAlways: () => void;
}

/** A saved article asks nobody for anything: its pictures wait until the reader wants them. */
export function ImagesNote({ onShow, onAlways }: Props) {
  return (
    <div class={styles.note} data-part="images-note">
      <p>{t('images_held')}</p>
      <div class={styles.buttons}>
        <Button label={t('images_show')} look="quiet" onClick={onShow} />
        <Button label={t('images_always')} onClick={onAlways} />
      </div>
    </div>
  );
}
