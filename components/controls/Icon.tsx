import { ICONS, type IconName } from './icons';

/** They point along the reading direction, or against it. */
const ARROWS: readonly IconName[] = ['back', 'earlier', 'later'];

/** A drawing beside or instead of a word. Says nothing itself: its button has a name. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      class="icon"
      data-turns={ARROWS.includes(name) || undefined}
      fill={filled ? 'currentColor' : 'none'}
      height="20"
      viewBox="0 0 24 24"
      width="20"
    >
      <path d={ICONS[name]} stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="1.7" />
    </svg>
  );
}
