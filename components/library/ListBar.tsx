import { useState } from 'preact/hooks';
import { SORT_KEYS } from '@/utils/library/sort';
import { formatCount, t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { Choice } from '../controls/Choice';
import type { LibraryPlace } from '../hooks/library/use-library-place';
import type { SavedSearch } from '../hooks/library/use-searches';
import styles from './ListBar.module.css';

interface Props {
  readonly place: LibraryPlace;
  readonly count: number | null;
  readonly searches: readonly SavedSearch[];
  readonly onGo: (change: Partial<LibraryPlace>) => void;
  readonly onKeep: (search: SavedSearch) => void;
  readonly onDrop: (name: string) => void;
}

/** How many there are, in which order, what fits into the time there is, and a name for the search. */
export function ListBar({ place, count, searches, onGo, onKeep, onDrop }: Props) {
  const [minutes, setMinutes] = useState('12');
  const kept = searches.find((search) => search.query === place.query && search.shelf === place.shelf);
  const fit = (event: Event) => {
    event.preventDefault();
    onGo({ shelf: 'inbox', query: `is:unread left:<=${minutes}`, sort: { by: 'progress', reversed: false } });
  };
  return (
    <div class={styles.bar}>
      <p class={styles.count} data-part="count" role="status">
        {count === null ? '' : t('article_count', formatCount(count))}
      </p>
      {place.query.trim() !== '' && kept === undefined && (
        <Button
          label={t('keep_search')}
          onClick={() => onKeep({ ...place, name: place.query.trim() })}
          title={place.query}
        />
      )}
      {kept !== undefined && <Button label={t('drop_search')} onClick={() => onDrop(kept.name)} />}
      {place.query.trim() !== '' && (
        <Choice
          label={t('search_in')}
          labelHidden
          onChange={(texts) => onGo({ texts })}
          options={(['no', 'ranked', 'sorted'] as const).map((value) => ({ value, label: t(`texts_${value}`) }))}
          value={place.texts}
        />
      )}
      <form class={styles.minutes} onSubmit={fit}>
        <label>
          {t('i_have')}
          <input
            class={styles.number}
            inputMode="numeric"
            max="999"
            min="1"
            onInput={(event) => setMinutes(event.currentTarget.value)}
            required
            type="number"
            value={minutes}
          />
          {t('minutes_word')}
        </label>
        <Button label={t('what_fits')} look="quiet" type="submit" />
      </form>
      <label class={styles.sort}>
        <span>{t('sort')}</span>
        <select
          onChange={(event) => onGo({ sort: readSort(event.currentTarget.value) })}
          value={`${place.sort.by}${place.sort.reversed ? '-reversed' : ''}`}
        >
          {SORT_KEYS.flatMap((by) => [
            <option key={by} value={by}>
              {t(`sort_${by}`)}
            </option>,
            <option key={`${by}-reversed`} value={`${by}-reversed`}>
              {t(`sort_${by}_reversed`)}
            </option>,
          ])}
        </select>
      </label>
    </div>
  );
}

function readSort(value: string): LibraryPlace['sort'] {
  const [by, reversed] = value.split('-');
  return { by: SORT_KEYS.find((key) => key === by) ?? 'saved', reversed: reversed !== undefined };
}
