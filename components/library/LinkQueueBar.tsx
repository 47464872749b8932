import type { Sort } from '@/utils/library/sort';
import { failureText } from '@/utils/platform/failure-text';
import { formatCount, t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { type LinkQueueView, useLinkQueue } from '../hooks/library/use-link-queue';
import styles from './LinkQueueBar.module.css';

/** Fetches the links that were saved unread, one by one, and says how far that is. Nothing where there are none. */
export function LinkQueueBar({ sort }: { sort: Sort }) {
  const queue = useLinkQueue(sort);
  if (queue.failure !== null) return <p class={styles.bar}>{failureText(queue.failure)}</p>;
  if (queue.left === null || queue.left + queue.dead === 0) return null;
  return (
    <section aria-label={t('shelf_links')} class={styles.bar} data-part="link-queue">
      <Fetching left={queue.left} queue={queue} />
      {queue.dead > 0 && (
        <p class={styles.line} data-part="dead">
          {t('fetch_dead', formatCount(queue.dead))}{' '}
          <Button label={t('fetch_revive')} look="quiet" onClick={queue.revive} />
        </p>
      )}
    </section>
  );
}

function Fetching({ queue, left }: { queue: LinkQueueView; left: number }) {
  if (queue.running)
    return (
      <div class={styles.line}>
        <p class={styles.now} role="status">
          {t('fetch_left', formatCount(left))}
          {' · '}
          {queue.current === '' ? t('fetch_waiting') : t('fetch_now', isolated(queue.current))}
        </p>
        <Button label={t('fetch_pause')} look="quiet" onClick={queue.pause} />
      </div>
    );
  if (left === 0) return null;
  return (
    <>
      <div class={styles.line}>
        <p class={styles.now} role="status">
          {queue.refused ? t('fetch_refused') : t('fetch_left', formatCount(left))}
        </p>
        <Button label={t('fetch_links')} look="strong" onClick={queue.start} />
      </div>
      <p class={styles.hint}>{t('fetch_hint')}</p>
    </>
  );
}

/** A title within a sentence of the interface, whichever way either is written. */
function isolated(title: string): string {
  return `\u2068${title}\u2069`;
}
