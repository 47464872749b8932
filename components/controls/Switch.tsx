import { useId } from 'preact/hooks';
import styles from './Switch.module.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once. `onChange` runs inside the click, so that it may ask the browser for permissions. */
export function Switch({ label, hint, on, disabled = false, onChange }: Props) {
  const id = useId();
  return (
    <div class={styles.row}>
      <div class={styles.words}>
        <label class={styles.label} for={id}>
          {label}
        </label>
        {hint !== undefined && (
          <p class={styles.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <button
        aria-checked={on}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        class={styles.switch}
        disabled={disabled}
        id={id}
        onClick={() => onChange(!on)}
        role="switch"
        type="button"
      />
    </div>
  );
}
