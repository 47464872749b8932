import { useId } from 'preact/hooks';
import styles from './Choice.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** The label is read out but not shown. */
  readonly labelHidden?: boolean;
}

/** One of a few, all of them in view. */
export function Choice<Value extends string>({ label, value, options, onChange, labelHidden = false }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class={styles.choice}>
      <legend class={labelHidden ? 'unseen' : styles.legend}>{label}</legend>
      <div class={styles.options}>
        {options.map((option) => (
          <label class={styles.option} data-value={option.value} key={option.value}>
            <input
              checked={option.value === value}
              name={name}
              onChange={() => onChange(option.value)}
              type="radio"
              value={option.value}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
