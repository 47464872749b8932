import { formatCount, t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import type { Importing, ImportReport } from '../hooks/transfer/use-import';
import styles from './Transfer.module.css';

/** What became of a file, what was refused and why, and the way back. */
export function ImportReportView({ report, importing }: { report: ImportReport; importing: Importing }) {
  const [fresh, merged, same, refused] = [report.fresh, report.merged, report.same, report.refusedCount].map(
    formatCount,
  ) as [string, string, string, string];
  return (
    <section class={styles.card} data-part="report">
      <p class={styles.result} role="status">
        {t('report', fresh, merged, same, refused)}
      </p>
      {report.leftOut > 0 && <p>{t('report_left_out', formatCount(report.leftOut))}</p>}
      {report.refused.length > 0 && (
        <details>
          <summary>{t('report_refused', refused)}</summary>
          <ul class={styles.refused}>
            {report.refused.map(({ what, why }, at) => (
              <li key={at}>
                <bdi>{what || '—'}</bdi> <span>{t(`refused_${why.replace('-', '_') as 'damaged'}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class={styles.buttons}>
        <Button label={t('import_more')} look="strong" onClick={importing.restart} />
        {report.fresh + report.merged > 0 && (
          <Button label={t('import_undo')} look="quiet" onClick={() => importing.undo(report.id)} />
        )}
      </div>
    </section>
  );
}
