import type { Entry } from '@/utils/library/entry';
import { t } from '@/utils/platform/text';
import type { RowActs } from './row-acts';
import styles from './SavedList.module.css';
import { SavedRow } from './SavedRow';

/** Saved articles, newest first. Arrow keys move between them, letters act on the one in focus. */
export function SavedList({ entries, acts, letters }: { entries: readonly Entry[]; acts: RowActs; letters: boolean }) {
  const onKey = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('li') : null;
    if (row === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const entry = entries.find((known) => known.id === row.dataset.id);
    const key = !letters && event.key.length === 1 ? '' : event.key;
    const act = entry === undefined ? undefined : keyActs(entry, row)[key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const keyActs = (entry: Entry, row: Element): Record<string, () => void> => {
    const next = () => focusRow(row.nextElementSibling);
    const previous = () => focusRow(row.previousElementSibling);
    const leaving = (act: (entry: Entry) => void) => () => {
      focusRow(row.nextElementSibling ?? row.previousElementSibling);
      act(entry);
    };
    return {
      ArrowDown: next,
      j: next,
      ArrowUp: previous,
      k: previous,
      o: () => acts.openFull(entry),
      m: () => acts.toggleRead(entry),
      e: leaving(acts.toggleArchive),
      Delete: leaving(entry.view === 'trash' ? acts.restore : acts.trash),
    };
  };
  return (
    <ul aria-label={t('saved_articles')} class={styles.list} onKeyDown={onKey}>
      {entries.map((entry) => (
        <SavedRow acts={acts} entry={entry} key={entry.id} />
      ))}
    </ul>
  );
}

function focusRow(row: Element | null): void {
  row?.querySelector<HTMLElement>('button')?.focus();
}
