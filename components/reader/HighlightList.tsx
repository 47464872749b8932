import { useRef, useState } from 'preact/hooks';
import type { Article } from '@/utils/article/article';
import { type Highlight, notesOf } from '@/utils/library/highlight';
import type { PlacedHighlight } from '@/utils/library/mark-passage';
import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { HighlightItem } from './HighlightItem';
import styles from './HighlightList.module.css';
import { NoteField } from './NoteField';

interface Props {
  readonly article: Article;
  readonly placed: readonly PlacedHighlight[];
  /** Whether there is an entry that a note can be written on. */
  readonly saved: boolean;
  /** Goes to a highlight in the text and opens it there. */
  readonly onGo: (highlight: Highlight) => void;
  readonly onWrite: (id: string, note: string) => Promise<unknown>;
  readonly onRemove: (highlight: Highlight) => void;
}

/** Everything that was marked or written, below the text: with the keyboard, and for those who cannot see colours. */
export function HighlightList({ article, placed, saved, onGo, onWrite, onRemove }: Props) {
  const [writing, setWriting] = useState('');
  const [added, setAdded] = useState('');
  const section = useRef<HTMLElement>(null);
  const shown = placed.filter(({ highlight }) => highlight.id !== added);
  if (!saved && placed.length === 0) return null;
  return (
    <section aria-label={t('highlights_here')} class={styles.list} data-part="highlights" ref={section} tabIndex={-1}>
      {shown.length > 0 && <h2 class={styles.heading}>{t('highlights_here')}</h2>}
      <ul>
        {shown.map(({ highlight, span }) => (
          <HighlightItem
            article={article}
            found={span !== null}
            highlight={highlight}
            key={highlight.id}
            onDone={(note) => {
              setWriting('');
              if (highlight.quote !== '' || note.trim() !== '') return;
              if (notesOf(highlight).length > 1) void onWrite(highlight.id, '');
              else onRemove(highlight);
            }}
            onGo={() => onGo(highlight)}
            onNote={() => setWriting(highlight.id)}
            onRemove={() => {
              // Its button goes with it.
              section.current?.focus({ preventScroll: true });
              onRemove(highlight);
            }}
            onWrite={(note) => onWrite(highlight.id, note)}
            writing={writing === highlight.id}
          />
        ))}
      </ul>
      {added === '' ? (
        <div class={styles.add} data-chrome>
          <Button icon="note" label={t('note_article')} onClick={() => setAdded(crypto.randomUUID())} />
        </div>
      ) : (
        <NoteField
          key={added}
          label={t('note_article')}
          note=""
          onDone={() => setAdded('')}
          onWrite={(note) => onWrite(added, note)}
        />
      )}
    </section>
  );
}
