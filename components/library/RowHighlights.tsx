import type { Entry } from '@/utils/library/entry';
import { notesOf } from '@/utils/library/highlight';
import { useRowHighlights } from '../hooks/library/use-row-highlights';
import styles from './RowSnippet.module.css';

/** Characters: two lines have room for no more. */
const LENGTH = 240;

/** What was marked in an article, and written on it. */
export function RowHighlights({ entry }: { entry: Entry }) {
  const highlights = useRowHighlights(entry);
  return (
    <span class={styles.snippet} data-part="row-highlights" dir={entry.dir} lang={entry.lang || undefined}>
      {highlights.map((highlight) => (
        <span key={highlight.id}>
          {highlight.quote !== '' && (
            <mark style={{ background: `var(--mark-${highlight.color})` }}>{highlight.quote.slice(0, LENGTH)}</mark>
          )}{' '}
          <bdi>{notesOf(highlight).join(' ').slice(0, LENGTH)}</bdi>{' '}
        </span>
      ))}
    </span>
  );
}
