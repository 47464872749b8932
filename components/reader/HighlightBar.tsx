import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Span } from '@/utils/anchor/span';
import { rangesOf } from '@/utils/anchor/text-spans';
import { HIGHLIGHT_COLORS, type Highlight, type HighlightColor } from '@/utils/library/highlight';
import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import type { OpenHighlight } from '../hooks/reading/use-open-highlight';
import styles from './HighlightBar.module.css';
import { NoteField } from './NoteField';

interface Props {
  readonly body: RefObject<HTMLElement | null>;
  /** The passage it is about. */
  readonly span: Span;
  /** Its highlight, null while it is only selected. */
  readonly highlight: Highlight | null;
  readonly opened: OpenHighlight;
  readonly onColor: (color: HighlightColor) => void;
  readonly onNote: () => void;
  readonly onWrite: (note: string) => Promise<unknown>;
  readonly onRemove: () => void;
}

/** CSS pixels between the bar and the words, and between the bar and the edge of the window. */
const GAP = 8;

/** A small bar below the words that are selected, or below a highlight: its colours, its note, its end. */
export function HighlightBar({ body, span, highlight, opened, onColor, onNote, onWrite, onRemove }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (bar.current !== null && body.current !== null) put(bar.current, body.current, span);
  });
  useLayoutEffect(() => {
    // Another width of the window, another size of type, or a picture above that has come moves the words.
    const article = bar.current?.offsetParent;
    const watch = new ResizeObserver(() => {
      if (bar.current !== null && body.current !== null) put(bar.current, body.current, span);
    });
    if (article) watch.observe(article);
    return () => watch.disconnect();
  }, [span]);
  useLayoutEffect(() => {
    const wanted = { nowhere: null, bar: 'button', note: 'textarea' }[opened.focus];
    if (wanted !== null) bar.current?.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true });
  }, [opened]);
  return (
    <div class={styles.place} data-chrome ref={bar}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form */}
      <div
        aria-label={t('highlight')}
        class={styles.bar}
        data-part="highlight-bar"
        onMouseDown={(event) => !(event.target instanceof HTMLTextAreaElement) && event.preventDefault()}
        role="group"
      >
        <div class={styles.row}>
          {HIGHLIGHT_COLORS.map((color) => (
            <button
              aria-label={t(`color_${color}`)}
              aria-pressed={highlight?.color === color}
              class={styles.color}
              data-color={color}
              key={color}
              onClick={() => onColor(color)}
              style={{ '--swatch': `var(--mark-${color})` }}
              title={t(`color_${color}`)}
              type="button"
            />
          ))}
          <Button
            aria-expanded={opened.noting}
            aria-keyshortcuts="n"
            icon="note"
            iconOnly
            label={t('note')}
            onClick={onNote}
          />
          {highlight !== null && <Button icon="trash" iconOnly label={t('highlight_remove')} onClick={onRemove} />}
        </div>
        {opened.noting && highlight !== null && (
          <NoteField key={highlight.id} focused={false} label={t('note')} note={highlight.note} onWrite={onWrite} />
        )}
      </div>
    </div>
  );
}

/** Below the passage; if that is in view and there is no room, above it, or at the lower edge of the window. */
function put(bar: HTMLElement, body: HTMLElement, span: Span): void {
  const words = rangesOf(body, [span])[0]?.getBoundingClientRect();
  const around = bar.offsetParent?.getBoundingClientRect();
  if (words === undefined || around === undefined) return;
  const height = bar.getBoundingClientRect().height;
  const lowest = innerHeight - height - GAP;
  const below = words.bottom + GAP;
  const above = words.top - height - GAP;
  const isInView = words.bottom > 0 && words.top < innerHeight;
  const top = !isInView || below <= lowest ? below : above > height ? above : lowest;
  bar.style.insetBlockStart = `${Math.round(top - around.top)}px`;
}
