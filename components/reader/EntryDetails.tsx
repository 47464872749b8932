import type { Entry } from '@/utils/library/entry';
import { formatMoment, t, uiLanguage } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import type { ArticleActs } from '../hooks/use-article-acts';
import { tagsOf, useCounts } from '../hooks/use-counts';
import { useOlderTexts } from '../hooks/use-older-texts';
import { TagForm } from '../library/TagForm';
import styles from './EntryDetails.module.css';

/** What a saved article is filed under, and its older texts. */
export function EntryDetails({ entry, acts }: { entry: Entry; acts: ArticleActs }) {
  const counts = useCounts();
  const older = useOlderTexts(entry);
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
            {older.map(({ address, takenAt }) => (
              <li key={address}>
                <a href={address} target="_blank" rel="noreferrer">
                  {formatMoment(takenAt)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
