import { formatMoment, t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import type { PastImport } from '../hooks/transfer/use-import';
import styles from './Transfer.module.css';

interface Props {
  readonly past: readonly PastImport[];
  readonly onUndo: (id: string) => void;
}

/** What was brought in of late, with a way back for each. */
export function PastImports({ past, onUndo }: Props) {
  return (
    <section class={styles.card} data-part="past-imports">
      <h3>{t('past_imports')}</h3>
      <p>{t('past_imports_hint')}</p>
      <ul class={styles.bad}>
        {past.map(({ id, name, at }) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi>, {formatMoment(at)}
            </span>
            <Button label={t('import_undo')} look="quiet" onClick={() => onUndo(id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
