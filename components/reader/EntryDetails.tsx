import { useEffect, useState } from 'preact/hooks';
import type { Body } from '@/utils/library/bundle';
import type { Entry } from '@/utils/library/entry';
import { listBodies } from '@/utils/platform/article-store';
import { readerAddress } from '@/utils/platform/surfaces';
import { formatMoment, t, uiLanguage } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import type { ArticleActs } from '../hooks/use-article-acts';
import { tagsOf, useCounts } from '../hooks/use-counts';
import { TagForm } from '../library/TagForm';
import styles from './EntryDetails.module.css';

/** What a saved article is filed under, and its older texts. */
export function EntryDetails({ entry, acts }: { entry: Entry; acts: ArticleActs }) {
  const counts = useCounts();
  const older = useBodies(entry).filter((body) => body.id !== entry.bodyId);
  const known = tagsOf(counts, uiLanguage()).map(([tag]) => tag);
  return (
    <div class={styles.details}>
      <Button
        aria-pressed={entry.favourite}
        filled={entry.favourite}
        icon="star"
        label={t(entry.favourite ? 'unfavourite' : 'favourite')}
        onClick={() => acts.change({ favourite: !entry.favourite })}
      />
      <TagForm
        known={known}
        onAdd={(tag) => acts.change({ tags: [...new Set([...entry.tags, tag])].sort() })}
        onRemove={(tag) => acts.change({ tags: entry.tags.filter((one) => one !== tag) })}
        own={entry.tags}
      />
      {older.length > 0 && (
        <section>
          <h2 class={styles.heading}>{t('older_texts')}</h2>
          <ul class={styles.older}>
            {older.map((body) => (
              <li key={body.id}>
                <a href={readerAddress(entry.id, body.id)} target="_blank" rel="noreferrer">
                  {formatMoment(body.takenAt)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function useBodies({ id, bodyId }: Entry): readonly Body[] {
  const [bodies, setBodies] = useState<readonly Body[]>([]);
  // A library that cannot be read has said so already.
  useEffect(() => void listBodies(id).then(setBodies, console.warn), [id, bodyId]);
  return bodies;
}
