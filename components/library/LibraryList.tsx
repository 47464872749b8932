import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '@/utils/library/entry';
import { failureText } from '@/utils/platform/failure-text';
import { t } from '@/utils/platform/text';
import { tokens } from '@/utils/search/tokens';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import type { BulkActs } from '../hooks/library/bulk-acts';
import type { LibraryPlace } from '../hooks/library/use-library-place';
import type { Listing } from '../hooks/library/use-listing';
import type { SavedSearch } from '../hooks/library/use-searches';
import type { Chosen } from '../hooks/library/use-selection';
import type { TextSearch } from '../hooks/library/use-text-hits';
import { IndexNote } from './IndexNote';
import styles from './LibraryList.module.css';
import { LinkQueueBar } from './LinkQueueBar';
import { ListBar } from './ListBar';
import { QueryProblems } from './QueryProblems';
import { RenameTag } from './RenameTag';
import { RowHighlights } from './RowHighlights';
import { RowSnippet } from './RowSnippet';
import type { RowActs } from './row-acts';
import { SavedList } from './SavedList';
import { SelectionBar } from './SelectionBar';

interface Props {
  readonly place: LibraryPlace;
  readonly listing: Listing;
  readonly chosen: Chosen;
  readonly searches: readonly SavedSearch[];
  readonly tags: readonly string[];
  /** The search in whole texts, null where none is wanted. */
  readonly texts: TextSearch | null;
  readonly acts: RowActs;
  readonly bulk: BulkActs;
  readonly letters: boolean;
  /** Nothing was ever saved: the library can be filled from elsewhere. */
  readonly isNew: boolean;
  readonly onGo: (change: Partial<LibraryPlace>) => void;
  readonly onKeep: (search: SavedSearch) => void;
  readonly onDrop: (name: string) => void;
  readonly onExport: (ids: readonly string[]) => void;
}

/** A shelf of the library, or what was found on it. */
export function LibraryList(props: Props) {
  const { place, listing, chosen, tags, texts, acts, bulk, letters, onGo } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const tag = place.shelf.startsWith('tag:') ? place.shelf.slice(4) : '';
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [place.shelf, place.query, place.sort.by]);
  const below = belowRows(props);
  const rename = (to: string) => {
    bulk.renameTag(tag, to);
    onGo({ shelf: `tag:${to}` });
  };
  return (
    <>
      <div class={styles.head}>
        <h2 class={styles.shelf}>
          <bdi>{place.query.trim() === '' ? shelfName(place) : t('found')}</bdi>
        </h2>
        {tag !== '' && place.query === '' && <RenameTag key={tag} known={tags} onRename={rename} tag={tag} />}
      </div>
      <ListBar
        count={listing.count}
        onDrop={props.onDrop}
        onGo={onGo}
        onKeep={props.onKeep}
        place={place}
        searches={props.searches}
      />
      {place.shelf === 'links' && <LinkQueueBar sort={place.sort} />}
      <SelectionBar
        acts={bulk}
        chosen={chosen}
        onExport={props.onExport}
        shelf={place.shelf}
        tags={tags}
        total={listing.count ?? 0}
      />
      <div class={styles.scroller} data-part="list" ref={scroller}>
        {listing.failure !== null && <Message text={failureText(listing.failure)} />}
        {listing.query.problems.length > 0 && <QueryProblems problems={listing.query.problems} />}
        {texts !== null && <IndexNote texts={texts} />}
        {(listing.count ?? 0) > 0 && (
          <SavedList
            acts={acts}
            // Rows of another height are another list.
            key={below === undefined ? 'titles' : 'texts'}
            letters={letters}
            listing={listing}
            scroller={scroller}
            selection={chosen}
            below={below}
          />
        )}
        {listing.count === 0 && (texts === null || !texts.isLooking) && (
          <p class={styles.empty} data-part="empty">
            {emptyText(place)}
          </p>
        )}
        {props.isNew && (
          <p class={styles.begin}>
            <Button label={t('page_import')} look="quiet" onClick={() => onGo({ page: 'import' })} />
          </p>
        )}
      </div>
    </>
  );
}

/** What the rows show below their facts: where the words stand that were looked for, or what is highlighted. */
function belowRows({ texts, listing, place }: Props): ((entry: Entry) => ComponentChildren) | undefined {
  if (texts !== null) return (entry) => <RowSnippet entry={entry} words={wordsOf(listing)} />;
  return place.shelf === 'highlighted' ? (entry) => <RowHighlights entry={entry} /> : undefined;
}

/** The words that are marked in what was found. */
function wordsOf({ query }: Listing): readonly string[] {
  return query.terms.filter(({ not }) => !not).flatMap(({ text }) => tokens(text));
}

function shelfName({ shelf }: LibraryPlace): string {
  return shelf.startsWith('tag:') ? shelf.slice(4) : t(`shelf_${shelf as 'inbox'}`);
}

function emptyText({ query, shelf }: LibraryPlace): string {
  if (query.trim() !== '') return t('empty_filter', query.trim());
  return shelf === 'inbox' || shelf === 'archive' || shelf === 'trash' ? t(`empty_${shelf}`) : t('empty_shelf');
}
