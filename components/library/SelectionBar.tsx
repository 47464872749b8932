import { useState } from 'preact/hooks';
import type { Shelf } from '@/utils/library/shelf';
import { withTags } from '@/utils/library/tags';
import { formatCount, t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { Popover } from '../controls/Popover';
import type { BulkActs } from '../hooks/library/bulk-acts';
import type { Chosen } from '../hooks/library/use-selection';
import styles from './SelectionBar.module.css';
import { TagForm } from './TagForm';

interface Props {
  readonly chosen: Chosen;
  readonly total: number;
  readonly shelf: Shelf;
  readonly tags: readonly string[];
  readonly acts: BulkActs;
  readonly onExport: (ids: readonly string[]) => void;
}

/** What can be done with the chosen articles. Nothing is shown while none is. */
export function SelectionBar({ chosen, total, shelf, tags, acts, onExport }: Props) {
  const [tagging, setTagging] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { ids } = chosen;
  if (ids.length === 0) return null;
  const change = (fields: Parameters<BulkActs['change']>[1]) => {
    chosen.none();
    acts.change(ids, fields);
  };
  const removeAll = () => {
    setLeaving(false);
    chosen.none();
    acts.remove(ids);
  };
  const tagAll = (tag: string, on: boolean) =>
    change((entry) => ({ tags: on ? withTags(entry.tags, [tag]) : withTags(entry.tags, [], [tag]) }));
  return (
    <section aria-label={t('chosen_bar')} class={styles.bar} data-part="selection">
      <p role="status">{t('chosen_count', formatCount(ids.length))}</p>
      {ids.length < total && <Button label={t('choose_all', formatCount(total))} onClick={chosen.all} />}
      <Button label={t('choose_none')} onClick={chosen.none} />
      <span class={styles.acts}>
        {shelf === 'trash' ? (
          <>
            <Button label={t('restore')} look="quiet" onClick={() => change(() => ({ view: 'inbox', trashedAt: 0 }))} />
            <Popover label={t('delete_for_good')} onToggle={setLeaving} open={leaving}>
              <div class={styles.sure}>
                <p>{t('delete_sure', formatCount(ids.length))}</p>
                <Button label={t('delete_for_good')} look="strong" onClick={removeAll} />
              </div>
            </Popover>
          </>
        ) : (
          <>
            <Button label={t('mark_read')} look="quiet" onClick={() => change(() => ({ read: true }))} />
            <Button label={t('mark_unread')} look="quiet" onClick={() => change(() => ({ read: false }))} />
            <Button label={t('favourite')} look="quiet" onClick={() => change(() => ({ favourite: true }))} />
            <Button
              label={t(shelf === 'archive' ? 'unarchive' : 'archive')}
              look="quiet"
              onClick={() => change(() => ({ view: shelf === 'archive' ? 'inbox' : 'archive' }))}
            />
            <Popover label={t('tags')} onToggle={setTagging} open={tagging}>
              <TagForm known={tags} onAdd={(tag) => tagAll(tag, true)} onRemove={(tag) => tagAll(tag, false)} />
            </Popover>
            <Button label={t('page_export')} look="quiet" onClick={() => onExport(ids)} />
            <Button
              label={t('delete')}
              look="quiet"
              onClick={() => change(() => ({ view: 'trash', trashedAt: Date.now() }))}
            />
          </>
        )}
      </span>
    </section>
  );
}
