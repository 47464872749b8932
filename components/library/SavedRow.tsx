import type { Entry } from '@/utils/library/entry';
import { formatAgo, formatMinutes, formatShare, t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import type { RowActs } from './row-acts';
import styles from './SavedRow.module.css';

/** One saved article: what it is, how long, how far, since when; and what can be done with it. */
export function SavedRow({ entry, acts }: { entry: Entry; acts: RowActs }) {
  return (
    <li class={styles.row} data-id={entry.id} data-read={entry.read || undefined}>
      <button class={styles.main} onClick={() => acts.open(entry)} type="button">
        <span class={styles.title} data-part="entry-title">
          <bdi lang={entry.lang || undefined}>{entry.title}</bdi>
        </span>
        <span class={styles.facts}>
          <bdi>{entry.site}</bdi>
          <span>{entry.kind === 'link' ? t('not_fetched') : formatMinutes(entry.minutes, 'short')}</span>
          <Progress entry={entry} />
          <time dateTime={new Date(entry.savedAt).toISOString()}>{formatAgo(entry.savedAt, Date.now())}</time>
        </span>
      </button>
      <div class={styles.acts}>
        <RowButtons acts={acts} entry={entry} />
      </div>
    </li>
  );
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

function RowButtons({ entry, acts }: { entry: Entry; acts: RowActs }) {
  if (entry.view === 'trash')
    return <Button icon="inbox" iconOnly label={t('restore')} onClick={() => acts.restore(entry)} />;
  return (
    <>
      {entry.kind === 'article' && (
        <Button icon="full" iconOnly label={t('full_page')} onClick={() => acts.openFull(entry)} />
      )}
      <Button
        aria-pressed={entry.read}
        icon="check"
        iconOnly
        label={t(entry.read ? 'mark_unread' : 'mark_read')}
        onClick={() => acts.toggleRead(entry)}
      />
      <Button
        icon={entry.view === 'archive' ? 'inbox' : 'archive'}
        iconOnly
        label={t(entry.view === 'archive' ? 'unarchive' : 'archive')}
        onClick={() => acts.toggleArchive(entry)}
      />
      <Button icon="trash" iconOnly label={t('delete')} onClick={() => acts.trash(entry)} />
    </>
  );
}
