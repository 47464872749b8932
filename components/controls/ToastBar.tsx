import type { Toast } from '../hooks/use-toast';
import { Button } from './Button';
import styles from './ToastBar.module.css';

/** What just happened, at the lower edge; announced to screen readers. */
export function ToastBar({
  toast,
  onClose,
  closeLabel,
}: {
  toast: Toast | null;
  onClose: () => void;
  closeLabel: string;
}) {
  return (
    <div aria-live="polite" class={styles.place} data-chrome>
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
