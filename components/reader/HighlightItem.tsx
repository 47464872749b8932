import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '@/utils/article/article';
import { type Highlight, notesOf } from '@/utils/library/highlight';
import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import styles from './HighlightItem.module.css';
import { NoteField } from './NoteField';

interface Props {
  readonly article: Article;
  readonly highlight: Highlight;
  /** Whether its words are in the text on show. */
  readonly found: boolean;
  readonly writing: boolean;
  readonly onGo: () => void;
  readonly onNote: () => void;
  readonly onWrite: (note: string) => Promise<unknown>;
  readonly onDone: (note: string) => void;
  readonly onRemove: () => void;
}

/** One highlight in the list: its words, which lead to their place, and what was written on them. */
export function HighlightItem(props: Props) {
  const { article, highlight, found, writing, onGo, onNote, onWrite, onDone, onRemove } = props;
  const { quote, note, color } = highlight;
  const item = useRef<HTMLLIElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    // The field that had the keyboard is gone.
    if (wasWriting.current && !writing && document.activeElement === document.body)
      item.current?.querySelector<HTMLElement>('[data-part="note"]')?.focus({ preventScroll: true });
    wasWriting.current = writing;
  }, [writing]);
  return (
    <li class={styles.item} ref={item} style={quote === '' ? undefined : { borderColor: `var(--mark-${color})` }}>
      {quote !== '' && found && (
        <button class={styles.quote} dir={article.dir} lang={article.lang || undefined} onClick={onGo} type="button">
          {quote}
        </button>
      )}
      {quote !== '' && !found && (
        <>
          <blockquote class={styles.quote} dir={article.dir} lang={article.lang || undefined}>
            {quote}
          </blockquote>
          <p class={styles.lost}>{t('highlight_lost')}</p>
        </>
      )}
      {writing ? (
        <NoteField
          label={t('note')}
          note={note}
          onDone={onDone}
          // A note on the whole article that is empty is none: not while another is being thought of.
          onWrite={(text) => (quote === '' && text.trim() === '' ? Promise.resolve() : onWrite(text))}
        />
      ) : (
        notesOf(highlight).map((text) => (
          <p class={styles.note} dir="auto" key={text}>
            {text}
          </p>
        ))
      )}
      {!writing && (
        <div class={styles.acts} data-chrome>
          <Button data-part="note" icon="note" iconOnly label={t('note')} onClick={onNote} />
          <Button
            icon="trash"
            iconOnly
            label={t(quote === '' ? 'note_remove' : 'highlight_remove')}
            onClick={onRemove}
          />
        </div>
      )}
    </li>
  );
}
