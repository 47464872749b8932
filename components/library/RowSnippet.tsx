import type { Entry } from '@/utils/library/entry';
import { useSnippet } from '../hooks/library/use-snippet';
import styles from './RowSnippet.module.css';

/** The piece of an article's text in which the words stand. */
export function RowSnippet({ entry, words }: { entry: Entry; words: readonly string[] }) {
  const found = useSnippet(entry, words);
  return (
    <span class={styles.snippet} dir={entry.dir} lang={entry.lang || undefined}>
      {found?.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}
    </span>
  );
}
