import { useRef } from 'preact/hooks';
import { failureText } from '@/utils/platform/failure-text';
import { formatCount, formatDay, t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { type Importing, type ImportStep, useImport } from '../hooks/transfer/use-import';
import { ImportReportView } from './ImportReportView';
import { PastImports } from './PastImports';
import styles from './Transfer.module.css';

/** Brings in what other products hold, or our own backup: a look first, a report after, and one way back. */
export function ImportPage() {
  const importing = useImport();
  const { past, step } = importing;
  const unfinished = past.find(({ isDone }) => !isDone);
  return (
    <div class={styles.page}>
      <h2>{t('page_import')}</h2>
      <p class={styles.lede}>{t('import_lede')}</p>
      {unfinished !== undefined && step.at === 'start' && <Message text={t('import_unfinished', unfinished.name)} />}
      <Step importing={importing} step={step} />
      {past.length > 0 && (step.at === 'start' || step.at === 'undone') && (
        <PastImports onUndo={importing.undo} past={past} />
      )}
    </div>
  );
}

function Step({ step, importing }: { step: ImportStep; importing: Importing }) {
  switch (step.at) {
    case 'start':
      return <FileChooser onFile={importing.look} />;
    case 'looking':
      return <Progress label={t('import_looking', step.name, formatCount(step.count))} onStop={importing.stop} />;
    case 'unknown':
      return (
        <>
          <Message text={t('import_unknown', step.name)} />
          <FileChooser onFile={importing.look} />
        </>
      );
    case 'preview':
      return <Preview onCancel={importing.restart} onRun={importing.run} step={step} />;
    case 'running':
      return (
        <Progress
          label={t('import_running', formatCount(doneIn(step)), formatCount(step.total))}
          max={step.total}
          onStop={importing.stop}
          value={doneIn(step)}
        />
      );
    case 'done':
      return <ImportReportView importing={importing} report={step.report} />;
    case 'undone':
      return (
        <>
          <Message text={t('import_undone', formatCount(step.count))} />
          <FileChooser onFile={importing.look} />
        </>
      );
    case 'failed':
      return (
        <>
          <Message text={failureText(step.failure)} />
          <FileChooser onFile={importing.look} />
        </>
      );
  }
}

function doneIn({ report }: ImportStep & { at: 'running' }): number {
  return report === null ? 0 : report.fresh + report.merged + report.same + report.refusedCount + report.leftOut;
}

function FileChooser({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file !== undefined) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button is the first
    <div
      class={styles.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <Button label={t('choose_file')} look="strong" onClick={() => input.current?.click()} />
      <p>{t('import_drop')}</p>
      <input
        aria-label={t('choose_file')}
        hidden
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
        ref={input}
        type="file"
      />
    </div>
  );
}

interface ProgressProps {
  readonly label: string;
  readonly value?: number;
  readonly max?: number;
  readonly onStop: () => void;
}

function Progress({ label, value, max, onStop }: ProgressProps) {
  return (
    <div class={styles.progress} data-part="progress">
      <p role="status">{label}</p>
      <progress aria-label={label} {...(max !== undefined && max > 0 && { max, value: value ?? 0 })} />
      <Button label={t('stop')} look="quiet" onClick={onStop} />
    </div>
  );
}

interface PreviewProps {
  readonly step: ImportStep & { at: 'preview' };
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

function Preview({ step: { name, preview }, onRun, onCancel }: PreviewProps) {
  const total = preview.articles + preview.links;
  const day = (time: number) => formatDay(new Date(time).toISOString());
  const facts: readonly (readonly [string, string])[] = [
    [t('preview_articles'), formatCount(preview.articles)],
    [t('preview_links'), formatCount(preview.links)],
    [t('preview_known'), formatCount(preview.known)],
    [t('tags'), formatCount(preview.tags)],
    [t('preview_highlights'), formatCount(preview.highlights)],
    [t('preview_refused'), formatCount(preview.refused)],
    ...(preview.leftOut > 0 ? [[t('preview_left_out'), formatCount(preview.leftOut)] as const] : []),
    [t('preview_dates'), preview.from === 0 ? '—' : `${day(preview.from)} – ${day(preview.to)}`],
  ];
  return (
    <section class={styles.card} data-part="preview">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <dl class={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul class={styles.titles}>
        {preview.titles.map((title) => (
          <li dir="auto" key={title}>
            {title}
          </li>
        ))}
      </ul>
      <div class={styles.buttons}>
        <Button disabled={total === 0} label={t('import_run', formatCount(total))} look="strong" onClick={onRun} />
        <Button label={t('cancel')} look="quiet" onClick={onCancel} />
      </div>
    </section>
  );
}
