import type { ComponentChildren } from 'preact';
import { SHELVES, type Shelf, shelfCount } from '@/utils/library/shelf';
import { formatCount, t, uiLanguage } from '@/utils/platform/text';
import { type Counts, tagsOf } from '../hooks/library/use-counts';
import type { LibraryPage, LibraryPlace } from '../hooks/library/use-library-place';
import type { SavedSearch } from '../hooks/library/use-searches';
import styles from './SideList.module.css';

interface Props {
  readonly place: LibraryPlace;
  readonly counts: Counts;
  readonly searches: readonly SavedSearch[];
  readonly onGo: (change: Partial<LibraryPlace>) => void;
}

const PAGES = ['import', 'export', 'health'] as const satisfies readonly LibraryPage[];

/** Where one can go in the library: shelves, saved searches, tags, and what is done with the whole of it. */
export function SideList({ place, counts, searches, onGo }: Props) {
  const onList = place.page === 'list';
  const toShelf = (shelf: Shelf) => onGo({ page: 'list', shelf, query: '' });
  const tags = tagsOf(counts, uiLanguage());
  return (
    <nav aria-label={t('library')} class={styles.side}>
      <ul>
        {SHELVES.map((shelf) => (
          <Item
            count={shelfCount(shelf, counts)}
            current={onList && place.shelf === shelf && !searches.some((search) => isAt(place, search))}
            key={shelf}
            label={t(`shelf_${shelf}`)}
            onClick={() => toShelf(shelf)}
          />
        ))}
      </ul>
      {searches.length > 0 && (
        <Group label={t('saved_searches')}>
          {searches.map((search) => (
            <Item
              current={onList && isAt(place, search)}
              key={search.name}
              label={search.name}
              onClick={() => onGo({ page: 'list', shelf: search.shelf, query: search.query, sort: search.sort })}
            />
          ))}
        </Group>
      )}
      <Group label={t('whole_library')}>
        {PAGES.map((page) => (
          <Item current={place.page === page} key={page} label={t(`page_${page}`)} onClick={() => onGo({ page })} />
        ))}
      </Group>
      {tags.length > 0 && (
        <Group label={t('tags')}>
          {tags.map(([tag, count]) => (
            <Item
              count={count}
              current={onList && place.shelf === `tag:${tag}`}
              key={tag}
              label={tag}
              onClick={() => toShelf(`tag:${tag}`)}
            />
          ))}
        </Group>
      )}
    </nav>
  );
}

function isAt(place: LibraryPlace, search: SavedSearch): boolean {
  return search.query !== '' && place.shelf === search.shelf && place.query === search.query;
}

function Group({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <h2 class={styles.heading}>{label}</h2>
      <ul>{children}</ul>
    </>
  );
}

interface ItemProps {
  readonly label: string;
  readonly current: boolean;
  readonly onClick: () => void;
  readonly count?: number;
}

function Item({ label, count, current, onClick }: ItemProps) {
  return (
    <li>
      <button aria-current={current ? 'page' : undefined} class={styles.item} onClick={onClick} type="button">
        <bdi class={styles.name}>{label}</bdi>
        {count !== undefined && count > 0 && <span class={styles.count}>{formatCount(count)}</span>}
      </button>
    </li>
  );
}
