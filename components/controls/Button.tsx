import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import styles from './Button.module.css';
import { Icon } from './Icon';
import type { IconName } from './icons';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'label'> {
  /** The button's name: shown, or spoken and shown on hover where only the icon is. */
  readonly label: string;
  readonly icon?: IconName;
  readonly filled?: boolean;
  readonly look?: 'plain' | 'strong' | 'quiet';
  readonly iconOnly?: boolean;
  /** Only the icon is shown where there is little room. */
  readonly shrinks?: boolean;
  readonly disabled?: boolean;
  readonly children?: ComponentChildren;
}

/** A button with a name, an icon, or both. */
export function Button({
  label,
  icon,
  filled = false,
  look = 'plain',
  iconOnly = false,
  shrinks = false,
  children,
  ...rest
}: Props) {
  return (
    <button
      aria-label={iconOnly ? label : undefined}
      class={`${styles.button} ${styles[look]}`}
      title={iconOnly ? label : undefined}
      type="button"
      {...rest}
    >
      {icon !== undefined && <Icon filled={filled} name={icon} />}
      {!iconOnly && <span class={shrinks ? styles.shrinks : undefined}>{label}</span>}
      {children}
    </button>
  );
}
