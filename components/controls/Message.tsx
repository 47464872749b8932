import type { ComponentChildren } from 'preact';
import styles from './Message.module.css';

interface Props {
  readonly text: string;
  readonly children?: ComponentChildren;
  /** What kind of line it is: why there is nothing, that something is still to come, or that something is gone. */
  readonly part?: 'message' | 'wait' | 'loss';
}

/** One friendly line where there would be nothing, with ways on. */
export function Message({ text, children, part = 'message' }: Props) {
  return (
    <div class={styles.message} data-part={part} role="status">
      <p>{text}</p>
      {children}
    </div>
  );
}
