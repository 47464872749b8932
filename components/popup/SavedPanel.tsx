import { useLayoutEffect, useRef } from 'preact/hooks';
import { VIEWS } from '@/utils/library/entry';
import { failureText } from '@/utils/platform/failure-text';
import { t } from '@/utils/platform/text';
import type { ViewState } from '@/utils/platform/view-state';
import { Choice } from '../controls/Choice';
import { Message } from '../controls/Message';
import type { Listing } from '../hooks/library/use-listing';
import { QueryProblems } from '../library/QueryProblems';
import type { RowActs } from '../library/row-acts';
import { SavedList } from '../library/SavedList';
import styles from './SavedPanel.module.css';

/** How a list of saved articles is being looked at. */
export type ListState = Pick<ViewState, 'view' | 'query' | 'listScroll'>;

interface Props {
  readonly state: ListState;
  readonly listing: Listing;
  readonly acts: RowActs;
  readonly letters: boolean;
  readonly set: (change: Partial<ListState>) => void;
  readonly note: (change: Partial<ListState>) => void;
  /** Whether an entry is the page in front, where that is to be marked. */
  readonly isCurrent?: ((id: string) => boolean) | undefined;
  /** The entry that one comes back from, where there is one. */
  readonly returned?: string;
}

/** The saved articles: three lists, one filter. */
export function SavedPanel({ state, listing, acts, letters, set, note, isCurrent, returned }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { count } = listing;
  const loaded = count !== null;
  useLayoutEffect(() => {
    // At its beginning it is already, and asking would lay everything out before it is shown.
    if (loaded && state.listScroll > 0) scroller.current?.scrollTo({ top: state.listScroll, behavior: 'instant' });
  }, [loaded, state.view]);
  return (
    <div class={styles.panel}>
      <h1 class="unseen">{t('saved_articles')}</h1>
      <div class={styles.bar}>
        <input
          aria-label={t('filter')}
          class={styles.filter}
          dir="auto"
          onInput={(event) => set({ query: event.currentTarget.value, listScroll: 0 })}
          placeholder={t('filter')}
          type="search"
          value={state.query}
        />
        <Choice
          label={t('list')}
          labelHidden
          onChange={(view) => set({ view, listScroll: 0 })}
          options={VIEWS.map((value) => ({ value, label: t(`view_${value}`) }))}
          value={state.view}
        />
      </div>
      <div
        class={styles.scroller}
        // Another list begins at its beginning.
        key={state.view}
        onScroll={(event) => loaded && note({ listScroll: event.currentTarget.scrollTop })}
        ref={scroller}
      >
        {listing.failure !== null && <Message text={failureText(listing.failure)} />}
        {listing.query.problems.length > 0 && <QueryProblems problems={listing.query.problems} />}
        {loaded && count > 0 && (
          <SavedList
            acts={acts}
            isCurrent={isCurrent}
            letters={letters}
            listing={listing}
            returned={returned}
            scroller={scroller}
          />
        )}
        {count === 0 && (
          <p class={styles.empty} data-part="empty">
            {emptyText(state)}
          </p>
        )}
      </div>
    </div>
  );
}

function emptyText({ query, view }: ListState): string {
  return query.trim() === '' ? t(`empty_${view}`) : t('empty_filter', query.trim());
}
