import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import styles from './Dialog.module.css';

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  /** A key that closes it beside Escape. */
  readonly closeKey?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A sheet over everything else, which hears nothing meanwhile. Closed, it leaves the focus where it was. */
export function Dialog({ title, closeLabel, closeKey, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    const onPress = ({ target }: MouseEvent) => target === box && close();
    const onKey = (event: KeyboardEvent) => {
      // Below it a letter would act on what is not to be seen, and Escape lead away.
      event.stopPropagation();
      if (event.repeat || event.isComposing || (event.key !== 'Escape' && event.key !== closeKey)) return;
      // Else Escape closes the browser's popup with all that is in it.
      event.preventDefault();
      close();
    };
    // Before all others: some of them listen to the document on the way down.
    window.addEventListener('keydown', onKey, true);
    // What is in it fills it: the box itself is pressed only beside it.
    box?.addEventListener('click', onPress);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return (
    <dialog aria-labelledby={id} class={styles.dialog} data-chrome data-part="dialog" onClose={onClose} ref={dialog}>
      <div class={styles.sheet}>
        <header class={styles.head}>
          <h2 class={styles.title} id={id}>
            {title}
          </h2>
          <Button icon="close" iconOnly label={closeLabel} onClick={close} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
