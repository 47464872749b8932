import type { TargetedFocusEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Toast } from '../hooks/use-toast';
import { Button } from './Button';
import styles from './ToastBar.module.css';

/** What just happened, at the lower edge; announced to screen readers. The focus goes back to where it came from. */
export function ToastBar({
  toast,
  onClose,
  closeLabel,
}: {
  toast: Toast | null;
  onClose: () => void;
  closeLabel: string;
}) {
  const from = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    // What had it, and is no longer there, has left it to the page.
    if (toast === null && document.activeElement === document.body) from.current?.focus({ preventScroll: true });
    if (toast === null) from.current = null;
  }, [toast]);
  const onFocusIn = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLElement>) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) from.current = relatedTarget;
  };
  return (
    <div aria-live="polite" class={styles.place} data-chrome onFocusIn={onFocusIn}>
      {toast !== null && (
        <div class={styles.toast} data-part="toast" role={toast.isError === true ? 'alert' : undefined}>
          <p>{toast.text}</p>
          {toast.action !== undefined && <Button label={toast.action.label} look="quiet" onClick={toast.action.run} />}
          <Button icon="close" iconOnly label={closeLabel} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
