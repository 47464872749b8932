import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
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

/** Between a panel and the edge of the window. CSS pixels. */
const EDGE = 12;

/** A button with a small panel under it. Escape and a click outside close it; focus returns to the button. */
export function Popover({ label, sign, icon, keys, open, onToggle, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) onToggle(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open, onToggle]);
  useLayoutEffect(() => {
    if (panel.current !== null) bringIn(panel.current);
  });
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
      {open && (
        <div class={styles.panel} ref={panel}>
          {children}
        </div>
      )}
    </div>
  );
}

/** A panel as wide as its text may begin before the window does: it is moved to where it is whole in view. */
function bringIn(panel: HTMLElement): void {
  panel.style.translate = '';
  const { left, right } = panel.getBoundingClientRect();
  const by = Math.max(0, EDGE - left) - Math.max(0, right + EDGE - document.documentElement.clientWidth);
  if (by !== 0) panel.style.translate = `${by}px`;
}
