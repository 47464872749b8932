import { useRef } from 'preact/hooks';
import styles from './Tabs.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly tabs: readonly { readonly value: Value; readonly label: string; readonly panel: string }[];
  readonly onChange: (value: Value) => void;
}

/** A row of tabs; arrow keys move between them. Each names the panel it shows by that panel's id. */
export function Tabs<Value extends string>({ label, value, tabs, onChange }: Props<Value>) {
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -step : step;
    const at = (tabs.findIndex((tab) => tab.value === value) + forward + tabs.length) % tabs.length;
    const next = tabs[at];
    if (next === undefined) return;
    onChange(next.value);
    row.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <div aria-label={label} class={styles.tabs} onKeyDown={move} ref={row} role="tablist">
      {tabs.map((tab) => (
        <button
          aria-controls={tab.value === value ? tab.panel : undefined}
          aria-selected={tab.value === value}
          class={styles.tab}
          data-value={tab.value}
          id={`tab-${tab.value}`}
          key={tab.value}
          onClick={() => onChange(tab.value)}
          role="tab"
          tabIndex={tab.value === value ? 0 : -1}
          type="button"
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
