import type { ComponentChildren } from 'preact';
import styles from './Message.module.css';

/** One friendly line where there would be nothing, with ways on. */
export function Message({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class={styles.message} data-part="message" role="status">
      <p>{text}</p>
      {children}
    </div>
  );
}
