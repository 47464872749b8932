import type { Entry } from '@/utils/library/entry';
import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import type { ArticleActs } from '../hooks/reading/use-article-acts';
import styles from './EndOfArticle.module.css';

/** After the last line: keep it, or put it away. */
export function EndOfArticle({ entry, acts }: { entry: Entry | null; acts: ArticleActs }) {
  return (
    <footer class={styles.end} data-chrome>
      {entry === null ? (
        <Button
          disabled={acts.saving}
          icon="bookmark"
          label={acts.saving ? t('saving') : t('save')}
          look="quiet"
          onClick={acts.save}
        />
      ) : (
        <Button
          icon={entry.view === 'archive' ? 'inbox' : 'archive'}
          label={t(entry.view === 'archive' ? 'unarchive' : 'archive')}
          look="quiet"
          onClick={acts.toggleArchive}
        />
      )}
    </footer>
  );
}
