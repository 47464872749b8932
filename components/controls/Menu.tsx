import { useRef, useState } from 'preact/hooks';
import { useLazy } from '../hooks/use-lazy';
import { Button } from './Button';
import type { MenuItem } from './MenuList';

const loadList = () => import('./MenuList').then((module) => module.MenuList);

/** A button with a menu. Whatever closes that with a key or by a choice gives the focus back to the button. */
export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const MenuList = useLazy(isOpen, loadList);
  return (
    <span ref={root}>
      <Button
        aria-expanded={isOpen}
        aria-haspopup="menu"
        icon="more"
        iconOnly
        label={label}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && MenuList !== null && (
        <MenuList items={items} label={label} onClose={() => setOpen(false)} root={root} />
      )}
    </span>
  );
}
