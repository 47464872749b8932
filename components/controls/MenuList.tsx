import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import type { IconName } from './icons';
import styles from './MenuList.module.css';

/** What a menu offers. */
export interface MenuItem {
  readonly label: string;
  readonly icon: IconName;
  readonly filled?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What holds the button and this. */
  readonly root: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Between the button and its menu, and between that and the edges of the window. CSS pixels. */
const GAP = 6;

/** An open menu. Arrow keys move in it; Escape, Tab, a choice, a scroll and a click outside close it. */
export function MenuList({ label, items, root, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const button = () => root.current?.querySelector('button');
  useLayoutEffect(() => {
    if (menu.current === null) return;
    // Above everything: its row cuts off what does not fit into it.
    menu.current.showPopover();
    place(menu.current, button()?.getBoundingClientRect());
    menu.current.querySelector('button')?.focus();
  }, []);
  useEffect(() => {
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && root.current?.contains(target) !== true) onClose();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('scroll', onClose, true);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('scroll', onClose, true);
    };
  }, []);
  const leave = () => {
    button()?.focus();
    onClose();
  };
  const onKey = (event: KeyboardEvent) => {
    // What lies under the menu has keys of its own.
    if (!event.ctrlKey && !event.altKey && !event.metaKey) event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    if (step === undefined) return leave();
    const all = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((one) => one.matches(':focus'));
    all.at((at + step) % all.length)?.focus();
  };
  return (
    <div aria-label={label} class={styles.menu} onKeyDown={onKey} popover="manual" ref={menu} role="menu" tabIndex={-1}>
      {items.map(({ run, icon, label: name, filled = false }) => (
        <Button
          filled={filled}
          icon={icon}
          key={name}
          label={name}
          onClick={() => {
            leave();
            run();
          }}
          role="menuitem"
        />
      ))}
    </div>
  );
}

/** Puts a menu below its button, or above where there is no room, with both ends of the line inside the window. */
function place(menu: HTMLElement, button: DOMRect | undefined): void {
  if (button === undefined) return;
  const { width, height } = menu.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(menu).direction === 'rtl';
  const left = isRightToLeft ? button.left : button.right - width;
  const below = button.bottom + GAP;
  const top = below + height > innerHeight ? button.top - GAP - height : below;
  menu.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
  menu.style.top = `${Math.max(GAP, top)}px`;
}
