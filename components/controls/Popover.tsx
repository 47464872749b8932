import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import type { IconName } from './icons';
import styles from './Popover.module.css';

interface Props {
  readonly label: string;
  /** A short sign shown instead of an icon, such as "Aa". */
  readonly sign?: string;
  readonly icon?: IconName;
  /** The key that opens it too. */
  readonly keys?: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** A button with a small panel under it. Escape and a click outside close it; focus returns to the button. */
export function Popover({ label, sign, icon, keys, open, onToggle, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) onToggle(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open, onToggle]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    onToggle(false);
    root.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape, pressed anywhere inside, closes the panel
    <div class={styles.root} onKeyDown={onKey} ref={root}>
      <Button
        aria-expanded={open}
        aria-keyshortcuts={keys}
        aria-label={label}
        {...(icon !== undefined && { icon, iconOnly: true })}
        label={sign ?? label}
        onClick={() => onToggle(!open)}
        title={label}
      />
      {open && <div class={styles.panel}>{children}</div>}
    </div>
  );
}
