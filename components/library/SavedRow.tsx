import type { ComponentChildren } from 'preact';
import type { Entry } from '@/utils/library/entry';
import { formatAgo, formatMinutes, formatShare, t } from '@/utils/platform/text';
import { Icon } from '../controls/Icon';
import { RowButtons } from './RowButtons';
import type { RowActs } from './row-acts';
import styles from './SavedRow.module.css';
import type { Selection } from './selection';

interface Place {
  readonly index: number;
  readonly count: number;
}

interface Props extends Place {
  readonly entry: Entry;
  readonly acts: RowActs;
  readonly selection?: Selection | undefined;
  readonly below?: ((entry: Entry) => ComponentChildren) | undefined;
  /** It is the page in front. */
  readonly current?: boolean | undefined;
}

/** One saved article: what it is, how long, how far, since when; and what can be done with it. */
export function SavedRow({ entry, acts, index, count, selection, below, current }: Props) {
  return (
    <li
      aria-posinset={index + 1}
      aria-setsize={count}
      class={styles.row}
      data-id={entry.id}
      data-index={index}
      data-read={entry.read || undefined}
      data-tall={below !== undefined || undefined}
      data-selected={selection?.has(entry.id) || undefined}
    >
      {selection !== undefined && <Chooser entry={entry} index={index} selection={selection} />}
      <button
        aria-current={current ? 'page' : undefined}
        class={styles.main}
        data-part="open"
        onClick={() => acts.open(entry)}
        type="button"
      >
        <span class={styles.title} data-part="entry-title">
          {entry.favourite && <Icon filled name="star" />}
          <bdi lang={entry.lang || undefined}>{entry.title}</bdi>
        </span>
        <span class={styles.facts}>
          <bdi>{entry.site}</bdi>
          <span>{lengthOf(entry)}</span>
          <Progress entry={entry} />
          <time dateTime={new Date(entry.savedAt).toISOString()}>{formatAgo(entry.savedAt, Date.now())}</time>
          {entry.tags.length > 0 && <bdi class={styles.tags}>{entry.tags.map((tag) => `#${tag}`).join(' ')}</bdi>}
        </span>
        {below?.(entry)}
      </button>
      <div class={styles.acts}>
        <RowButtons acts={acts} entry={entry} />
      </div>
    </li>
  );
}

/** A row whose article is still on its way from the disk. */
export function EmptyRow({ index, count, isTall }: Place & { isTall: boolean }) {
  return (
    <li
      aria-busy="true"
      aria-posinset={index + 1}
      aria-setsize={count}
      class={styles.row}
      data-tall={isTall || undefined}
    />
  );
}

function Chooser({ entry, index, selection }: { entry: Entry; index: number; selection: Selection }) {
  return (
    <label class={styles.chooser}>
      <input
        aria-label={t('choose', entry.title)}
        checked={selection.has(entry.id)}
        onClick={(event) => (event.shiftKey ? selection.extend(index) : selection.toggle(index))}
        type="checkbox"
      />
    </label>
  );
}

function lengthOf(entry: Entry): string {
  if (entry.dead) return t('link_dead');
  return entry.kind === 'link' ? t('not_fetched') : formatMinutes(entry.minutes, 'short');
}

function Progress({ entry }: { entry: Entry }) {
  if (entry.read) return <span>{t('read_mark')}</span>;
  if (entry.progress < 0.02) return null;
  return (
    <span class={styles.progress}>
      <progress aria-hidden="true" max={1} value={entry.progress} />
      <span>{formatShare(entry.progress)}</span>
    </span>
  );
}
