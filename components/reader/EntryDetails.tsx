import type { Entry } from '@/utils/library/entry';
import { withTags } from '@/utils/library/tags';
import { formatCount, formatMoment, t, uiLanguage } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { tagsOf, useCounts } from '../hooks/library/use-counts';
import type { ArticleActs } from '../hooks/reading/use-article-acts';
import { takeOutAddress, useOlderTexts } from '../hooks/reading/use-older-texts';
import { usePictures } from '../hooks/reading/use-pictures';
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
        onClick={() => acts.change(() => ({ favourite: !entry.favourite }))}
      />
      <TagForm
        known={known}
        onAdd={(tag) => acts.change(({ tags }) => ({ tags: withTags(tags, [tag]) }))}
        onRemove={(tag) => acts.change(({ tags }) => ({ tags: withTags(tags, [], [tag]) }))}
        own={entry.tags}
      />
      <PicturesPart id={entry.id} />
      <a href={takeOutAddress(entry)} target="_blank" rel="noreferrer">
        {t('page_export')}
      </a>
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

function PicturesPart({ id }: { id: string }) {
  const { count, isBusy, isMissing, keep, drop } = usePictures(id);
  if (count.all === 0) return null;
  return (
    <section class={styles.pictures} data-part="pictures">
      <p role="status">{t('pictures_kept', formatCount(count.kept), formatCount(count.all))}</p>
      {isMissing && <p>{t('pictures_missing')}</p>}
      {count.kept < count.all && <Button disabled={isBusy} label={t('keep_pictures')} look="quiet" onClick={keep} />}
      {count.kept > 0 && <Button disabled={isBusy} label={t('drop_pictures')} onClick={drop} />}
    </section>
  );
}
