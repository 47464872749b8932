import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import styles from './NoteField.module.css';

interface Props {
  readonly label: string;
  readonly note: string;
  /** Whether the keyboard is to go there at once. */
  readonly focused?: boolean;
  /** Called with every change, one at a time: the next waits until the last has been written. */
  readonly onWrite: (note: string) => Promise<unknown>;
  /** The writer has left it, with this in it. */
  readonly onDone?: (note: string) => void;
}

/** A note, written as it is typed: a popup may be closed at any moment. */
export function NoteField({ label, note, focused = true, onWrite, onDone }: Props) {
  const [text, setText] = useState(note);
  const field = useRef<HTMLTextAreaElement>(null);
  const waiting = useRef<string | null>(null);
  const isWriting = useRef(false);
  // What this field wrote comes back as news, late and out of order: only others' words are taken over.
  const own = useRef(new Set([note]));
  // At once: the next letter is typed already.
  useLayoutEffect(() => {
    if (focused) field.current?.focus({ preventScroll: true });
  }, [focused]);
  useEffect(() => {
    if (!own.current.has(note)) setText(note);
  }, [note]);
  const write = async (typed: string) => {
    own.current.add(typed);
    waiting.current = typed;
    if (isWriting.current) return;
    isWriting.current = true;
    while (waiting.current !== null) {
      const next = waiting.current;
      waiting.current = null;
      await onWrite(next);
    }
    isWriting.current = false;
  };
  return (
    <textarea
      aria-label={label}
      class={styles.field}
      dir="auto"
      // Going to another window and back is not leaving.
      onBlur={() => document.hasFocus() && onDone?.(text)}
      onInput={(event) => {
        setText(event.currentTarget.value);
        void write(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || onDone === undefined) return;
        // It ends the writing and nothing else.
        event.preventDefault();
        event.stopPropagation();
        onDone(text);
      }}
      placeholder={label}
      ref={field}
      rows={Math.min(8, Math.max(2, text.split('\n').length))}
      value={text}
    />
  );
}
