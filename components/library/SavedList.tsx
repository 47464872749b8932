import type { ComponentChildren, RefObject } from 'preact';
import type { Entry } from '@/utils/library/entry';
import { t } from '@/utils/platform/text';
import type { Listing } from '../hooks/library/use-listing';
import { focusRow, useRowFocus } from '../hooks/library/use-row-focus';
import { actFor } from '../keys/act-for';
import type { RowActs } from './row-acts';
import { rowKeys } from './row-keys';
import styles from './SavedList.module.css';
import { EmptyRow, SavedRow } from './SavedRow';
import type { Selection } from './selection';
import { VirtualList } from './VirtualList';

interface Props {
  readonly listing: Listing;
  readonly acts: RowActs;
  readonly letters: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Where several can be chosen. */
  readonly selection?: Selection | undefined;
  /** What each row shows below its facts. */
  readonly below?: ((entry: Entry) => ComponentChildren) | undefined;
  /** Whether an entry is the page in front, where that is to be marked. */
  readonly isCurrent?: ((id: string) => boolean) | undefined;
  /** The entry that one comes back from, where there is one: its row has the focus. */
  readonly returned?: string | undefined;
}

/** Saved articles. Arrow keys move between them, letters act on the one in focus. */
export function SavedList(props: Props) {
  const { listing, letters, scroller, selection, below, isCurrent, returned = '' } = props;
  const leave = useRowFocus(listing, scroller, returned);
  const leaving = (act: (entry: Entry) => void) => (entry: Entry) => {
    leave(entry.id);
    act(entry);
  };
  const acts: RowActs = {
    ...props.acts,
    toggleArchive: leaving(props.acts.toggleArchive),
    trash: leaving(props.acts.trash),
    restore: leaving(props.acts.restore),
  };
  const onKey = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('li') : null;
    const index = Number(row?.dataset.index);
    const entry = row === null ? null : listing.entryAt(index);
    if (row === null || entry === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const move = (by: 1 | -1) => {
      const to = by === 1 ? row.nextElementSibling : row.previousElementSibling;
      if (to === null) return;
      focusRow(to);
      if (event.shiftKey) selection?.extend(index + by, index);
    };
    const choose = selection && (() => selection.toggle(index));
    const act = actFor(rowKeys(acts, entry, move, choose), event.key, letters);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act(event);
  };
  return (
    <VirtualList
      class={styles.list}
      count={listing.count ?? 0}
      label={t('saved_articles')}
      onKeyDown={onKey}
      onRange={listing.show}
      row={(index) => {
        const entry = listing.entryAt(index);
        const place = { index, count: listing.count ?? 0 };
        if (entry === null) return <EmptyRow isTall={below !== undefined} key={`empty ${index}`} {...place} />;
        const more = { selection, below, current: isCurrent?.(entry.id) };
        return <SavedRow acts={acts} entry={entry} key={entry.id} {...more} {...place} />;
      }}
      scroller={scroller}
    />
  );
}
