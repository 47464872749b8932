import { useState } from 'preact/hooks';
import { failureText } from '@/utils/platform/failure-text';
import { formatCount, t } from '@/utils/platform/text';
import type { Settings } from '@/utils/settings/fields';
import { Button } from '../controls/Button';
import { Choice } from '../controls/Choice';
import { Message } from '../controls/Message';
import { type ExportFormat, type ExportStep, useExport } from '../hooks/transfer/use-export';
import { AutoBackup } from './AutoBackup';
import styles from './Transfer.module.css';

interface Props {
  /** The chosen articles, null when none were chosen. */
  readonly ids: readonly string[] | null;
  /** How many articles there are, the deleted left out. */
  readonly total: number;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

const FORMATS: readonly ExportFormat[] = ['markdown', 'html', 'epub', 'text', 'csv'];

/** Takes articles out in open formats, and makes backups of everything. */
export function ExportPage({ ids, total, settings, onSettings }: Props) {
  const [scope, setScope] = useState<'chosen' | 'all'>(ids === null ? 'all' : 'chosen');
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [step, run, stop] = useExport();
  const count = scope === 'chosen' ? (ids?.length ?? 0) : total;
  const busy = step.at === 'running';
  return (
    <div class={styles.page}>
      <h2>{t('page_export')}</h2>
      <p class={styles.lede}>{t('export_lede')}</p>
      <Progress onStop={stop} step={step} />
      <section class={styles.card}>
        <h3>{t('backup')}</h3>
        <p>{t('backup_hint')}</p>
        <div class={styles.buttons}>
          <Button disabled={busy} label={t('backup_now')} look="strong" onClick={() => run('backup', null)} />
        </div>
        <AutoBackup onSettings={onSettings} settings={settings} />
      </section>
      <section class={styles.card} data-part="export">
        <h3>{t('export_articles')}</h3>
        {ids !== null && (
          <Choice
            label={t('export_which')}
            onChange={setScope}
            options={[
              { value: 'chosen', label: t('chosen_count', formatCount(ids.length)) },
              { value: 'all', label: t('choose_all', formatCount(total)) },
            ]}
            value={scope}
          />
        )}
        <Choice
          label={t('export_format')}
          onChange={setFormat}
          options={FORMATS.map((value) => ({ value, label: t(`format_${value as 'html'}`) }))}
          value={format}
        />
        <p>{t(`format_hint_${format as 'html'}`)}</p>
        <div class={styles.buttons}>
          <Button
            disabled={busy || count === 0}
            label={t('export_run', formatCount(count))}
            look="strong"
            onClick={() => run(format, scope === 'chosen' ? ids : null)}
          />
        </div>
      </section>
    </div>
  );
}

function Progress({ step, onStop }: { step: ExportStep; onStop: () => void }) {
  if (step.at === 'start') return null;
  if (step.at === 'failed') return <Message text={failureText(step.failure)} />;
  if (step.at === 'stopped') return <Message text={t('export_stopped')} />;
  if (step.at === 'done') {
    const leftOut = step.leftOut === 0 ? '' : ` ${t('export_left_out', formatCount(step.leftOut))}`;
    return <Message text={`${t('export_done')}${leftOut}`} />;
  }
  const label = t('export_running', formatCount(step.done));
  return (
    <div class={styles.progress} data-part="progress">
      <p role="status">{label}</p>
      <progress aria-label={label} />
      <Button label={t('stop')} look="quiet" onClick={onStop} />
    </div>
  );
}
