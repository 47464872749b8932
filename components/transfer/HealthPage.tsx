import { failureText } from '@/utils/platform/failure-text';
import { formatAgo, formatBytes, formatCount, t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import type { Counts } from '../hooks/library/use-counts';
import { type BadRecord, type Health, useHealth } from '../hooks/library/use-health';
import styles from './Transfer.module.css';

/** How the library is: what is in it, what it takes, whether every record can be read. */
export function HealthPage({ counts }: { counts: Counts }) {
  const health = useHealth();
  const { report, checking, failure } = health;
  return (
    <div class={styles.page}>
      <h2>{t('page_health')}</h2>
      <p class={styles.lede}>{t('health_lede')}</p>
      <Facts counts={counts} health={health} />
      {failure !== null && <Message text={failureText(failure)} />}
      {checking !== null ? (
        <div class={styles.progress}>
          <p role="status">{t('health_checking', formatCount(checking))}</p>
          <progress aria-label={t('health_check')} />
          <Button label={t('stop')} look="quiet" onClick={health.stop} />
        </div>
      ) : (
        <Button label={t('health_check')} look="strong" onClick={health.check} />
      )}
      {report !== null && checking === null && (
        <section class={styles.card} data-part="health">
          <p class={styles.result} role="status">
            {report.bad.length === 0
              ? t('health_sound', formatCount(report.records))
              : t('health_bad', formatCount(report.bad.length), formatCount(report.records))}
          </p>
          {report.bad.length > 0 && <BadRecords bad={report.bad} health={health} />}
        </section>
      )}
    </div>
  );
}

function Facts({ counts, health }: { counts: Counts; health: Health }) {
  const of = (name: Parameters<Counts['get']>[0]) => formatCount(counts.get(name) ?? 0);
  const { report, indexSize, lastBackup } = health;
  const size = (bytes: number | null | undefined) => (bytes === null || bytes === undefined ? '—' : formatBytes(bytes));
  const facts: readonly (readonly [string, string])[] = [
    [t('shelf_inbox'), of('view:inbox')],
    [t('shelf_archive'), of('view:archive')],
    [t('shelf_links'), of('link')],
    [t('shelf_trash'), of('view:trash')],
    [t('words'), of('words')],
    [t('health_texts'), size(report?.textSize)],
    [t('health_images'), size(report?.imageSize)],
    [t('health_index'), size(indexSize)],
    [t('last_backup'), lastBackup === 0 ? t('never') : formatAgo(lastBackup, Date.now())],
  ];
  return (
    <dl class={styles.facts} data-part="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function BadRecords({ bad, health }: { bad: readonly BadRecord[]; health: Health }) {
  return (
    <ul class={styles.bad}>
      {bad.map((record) => (
        <li key={`${record.store} ${record.key}`}>
          <span>
            {t(`bad_${record.store}`)}: {t(`bad_${record.why.replace('-', '_') as 'unreadable'}`)}{' '}
            <code>{String(record.key)}</code>
          </span>
          <span class={styles.buttons}>
            <Button label={t('export_raw')} look="quiet" onClick={() => health.takeOut(record)} />
            <Button label={t('remove_record')} look="quiet" onClick={() => health.remove(record)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
